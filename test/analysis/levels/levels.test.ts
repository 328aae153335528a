import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { acrossComunas } from '../../../server/analysis/levels/across-comunas.ts';
import { levelOf } from '../../../server/analysis/levels/level-of.ts';
import { officesOfSchools } from '../../../server/analysis/levels/offices-of-schools.ts';
import { rolesOfSchools } from '../../../server/analysis/levels/roles-of-schools.ts';
import { technicalSchools } from '../../../server/analysis/levels/technical-schools.ts';
import { tiesAcrossLevels } from '../../../server/analysis/levels/ties-across-levels.ts';
import { tiesAtTransfer } from '../../../server/analysis/levels/ties-at-transfer.ts';
import { documentedNetwork } from '../../networks/documented.ts';

type Actor = RecordOf<'actor'>;
const actor = (id: string, kind: Actor['kind'], more: Partial<Actor> = {}) =>
  newRecord('actor', { id, kind, name: `El ${id}`, ...more });
const school = (id: string, comunaId: string | null = null) => actor(id, 'school', { comunaId });
const tie = (layer: string, from: string, to: string, more: Partial<RecordOf<'tie'>> = {}) =>
  newRecord('tie', { layer, from, to, ...more });

describe('the level of an actor', () => {
  it.each([
    [actor('public-body:mineduc', 'public-body', { subKind: 'state-body' }), 'ministry'],
    [actor('public-body:x', 'public-body', { subKind: 'deprov' }), 'deprov'],
    [actor('public-body:deprov-limari', 'public-body'), 'deprov'],
    [actor('public-body:p', 'public-body', { subKind: 'programme' }), 'support'],
    [actor('s1', 'sostenedor', { legalKind: 'slep' }), 'slep'],
    [actor('s2', 'sostenedor', { legalKind: 'municipality' }), 'sostenedor'],
    [actor('u', 'university'), 'support'],
    [actor('o', 'organisation'), 'support'],
    [school('e'), 'school'],
    [actor('role:teacher', 'organisation', { subKind: 'role', isSet: true }), 'role'],
  ] as const)('of $0.id is $1', (one, level) => expect(levelOf(one)).toBe(level));
});

it('counts ties across levels once a pair and layer, whatever their direction, and none within a level', () => {
  const levels = new Map([
    ['deprov', 'deprov'],
    ['a', 'school'],
    ['b', 'school'],
  ] as const);
  const ties = [
    tie('assists', 'deprov', 'a'),
    tie('assists', 'a', 'deprov'),
    tie('assists', 'deprov', 'b'),
    tie('knowledge', 'b', 'deprov'),
    tie('knowledge', 'a', 'b'),
    tie('knowledge', 'a', 'elsewhere'),
  ];
  expect(tiesAcrossLevels(ties, levels)).toEqual([
    { from: 'deprov', to: 'school', layer: 'assists', ties: 2 },
    { from: 'deprov', to: 'school', layer: 'knowledge', ties: 1 },
  ]);
});

describe('collaboration across comunas', () => {
  const schools = [school('a', 'x'), school('b', 'x'), school('c', 'y'), school('d', 'y'), school('e')];
  const within = [tie('knowledge', 'a', 'b'), tie('knowledge', 'b', 'a'), tie('joint-work', 'c', 'd')];

  it('is a share of tied pairs beside its exact mean over all ways to deal out the comunas', () => {
    // Of the 6 pairs of 4 schools, 4 cross: 2/3. Both ties stay within in 1 of the 3 ways: p is about 1/3.
    const found = acrossComunas(schools, within)!;
    expect(found).toMatchObject({ ties: 2, across: 0, share: 0, schools: 4, comunas: 2 });
    expect(found.expected).toBeCloseTo(2 / 3);
    expect(found.p).toBeGreaterThan(0.28);
    expect(found.p).toBeLessThan(0.39);
    expect(acrossComunas(schools, within)).toEqual(found);
  });

  it('is never fewer than chance gives where every tie crosses', () => {
    const found = acrossComunas(schools, [tie('trust', 'a', 'c'), tie('knowledge', 'd', 'b')]);
    expect(found).toMatchObject({ ties: 2, across: 2, share: 1, p: 1 });
  });

  it('reads no register, no tension, and no school of an unknown comuna', () => {
    const others = [
      tie('assists', 'a', 'c'),
      tie('tension', 'a', 'd', { sign: -1 }),
      tie('knowledge', 'a', 'e'),
    ];
    expect(acrossComunas(schools, [...within, ...others])).toMatchObject({ ties: 2, across: 0 });
  });

  it('is unknown without collaboration, and within one comuna', () => {
    expect(acrossComunas(schools, [])).toBeNull();
    expect(acrossComunas(schools, [tie('knowledge', 'a', 'b')])).toBeNull();
  });
});

describe('ties at the passage to a SLEP', () => {
  const event = (schoolId: string, fromYear = 2022) => ({
    ...{ schoolId, fromYear, toYear: fromYear + 1, kind: 'municipal-to-slep' as const },
  });
  const actors = [
    ...['a', 'b'].map((id) => school(id)),
    ...['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7', 'o8'].map((id) => actor(id, 'organisation')),
    actor('uni', 'university'),
    actor('office', 'public-body'),
  ];
  const dated = (from: string, to: string, validFrom: string | null, validTo: string | null, more = {}) =>
    tie('partnership', from, to, { validFrom, validTo, ...more });

  it('are kept, lost, rebuilt or unknown, each pair once', () => {
    const ties = [
      dated('a', 'o1', '2020', null),
      dated('o2', 'a', '2020', '2022-12'),
      dated('a', 'o3', '2019', '2022'),
      dated('a', 'o3', '2024-03', null),
      dated('a', 'o4', null, null),
      dated('a', 'o5', null, '2024'),
      dated('a', 'uni', null, '2022'),
      dated('a', 'o1', '2018', '2022', { layer: 'finances' }),
    ];
    const found = tiesAtTransfer([event('a')], actors, ties)!;
    expect(found).toMatchObject({ schools: 1, years: [2023] });
    expect(found.counts).toEqual({ kept: 1, lost: 2, rebuilt: 1, unknown: 2 });
    expect(Object.fromEntries(found.ties.map(({ partner, fate }) => [partner.id, fate]))).toEqual({
      o1: 'kept',
      o2: 'lost',
      o3: 'rebuilt',
      o4: 'unknown',
      o5: 'unknown',
      uni: 'lost',
    });
    expect(found.ties[0]?.school).toEqual({ id: 'a', name: 'El a' });
  });

  it('leave out what ended earlier or began later, surveys, public bodies and schools that did not pass', () => {
    const ties = [
      dated('a', 'o6', '2018', '2021'),
      dated('a', 'o7', '2023', null),
      dated('a', 'o8', null, null, { waveId: '2022' }),
      dated('a', 'office', '2018', null),
      dated('b', 'o1', '2018', null),
    ];
    expect(tiesAtTransfer([event('a')], actors, ties)).toMatchObject({ counts: null, ties: [] });
  });

  it('are no question where no school passed', () => {
    expect(tiesAtTransfer([], actors, [])).toBeNull();
    expect(tiesAtTransfer([{ ...event('a'), kind: 'opened' }], actors, [])).toBeNull();
  });
});

describe('technical-professional schools', () => {
  const actors = ['a', 'b', 'c', 'd', 'e'].map((id) => school(id, 'x')).concat(actor('uni', 'university'));
  const taught = (schoolId: string, ...teaching: number[]) => ({ schoolId, teaching });
  const facts = {
    actors,
    teaching: [taught('a', 310, 510), taught('b', 863), taught('c', 310), taught('d', 910), taught('e', 410)],
    contracts: [],
    year: 2025,
    comunaNames: new Map([['x', 'Equis']]),
  };

  it('are those of the kinds of teaching 410 to 863; artistic ones are none', () => {
    const ties = [
      tie('assists', 'uni', 'a'),
      tie('partnership', 'b', 'uni', { validTo: '2023' }),
      tie('assists', 'uni', 'c'),
    ];
    expect(technicalSchools({ ...facts, ties })).toEqual({
      schools: 3,
      withoutUniversity: [
        { id: 'b', name: 'El b', comunaName: 'Equis' },
        { id: 'e', name: 'El e', comunaName: 'Equis' },
      ],
      known: true,
    });
  });

  it('are joined by a contract too', () => {
    const contract = { contractId: '1', providerId: 'uni', schoolIds: ['e'], validFrom: '2024' };
    const { type: _type, ...held } = newRecord('contract', contract);
    const found = technicalSchools({ ...facts, ties: [], contracts: [held] });
    expect(found).toMatchObject({ known: true, withoutUniversity: [{ id: 'a' }, { id: 'b' }] });
  });

  it('lack nothing that could be told where no tie with higher education is known', () => {
    expect(technicalSchools({ ...facts, ties: [] })).toMatchObject({ schools: 3, known: false });
    expect(technicalSchools({ ...facts, ties: [], teaching: [taught('a')] })).toBeNull();
  });
});

it('places schools in the area of the offices that the register names, as part of the Ministry where it is known', () => {
  const years = [
    { schoolId: 'a', deprovId: 'deprov:2' },
    { schoolId: 'b', deprovId: 'deprov:1' },
    { schoolId: 'c', deprovId: null },
  ];
  const ministry = actor('public-body:mineduc', 'public-body');
  const found = officesOfSchools(years, new Map([['deprov:1', 'Temuco']]), ministry);
  expect(found.actors.map(({ name }) => name)).toEqual(['DEPROV Temuco', 'DEPROV deprov:2', ministry.name]);
  expect(found.ties.map(({ layer, from, to }) => [layer, from, to])).toEqual([
    ['part-of', 'deprov:1', ministry.id],
    ['part-of', 'deprov:2', ministry.id],
    ['jurisdiction', 'deprov:2', 'a'],
    ['jurisdiction', 'deprov:1', 'b'],
  ]);
  expect(officesOfSchools([{ schoolId: 'c', deprovId: null }], new Map(), ministry).actors).toEqual([]);
});

it('has a set for each role through which a school takes part, and names nobody', () => {
  const networkId = 'red';
  const network = documentedNetwork({
    responses: [
      newRecord('response', { networkId, waveId: '1', actorId: 'a', role: 'principal', responded: true }),
      newRecord('response', { networkId, waveId: '1', actorId: 'b', role: 'principal', responded: false }),
    ],
    attendance: [
      newRecord('attendance', {
        networkId,
        activityId: '1',
        actorId: 'a',
        role: 'Directora',
        attended: true,
      }),
      newRecord('attendance', {
        networkId,
        activityId: '1',
        actorId: 'a',
        role: 'Encargado CRA',
        attended: true,
      }),
      newRecord('attendance', { networkId, activityId: '1', actorId: 'z', role: 'docente', attended: true }),
    ],
  });
  const { actors, ties } = rolesOfSchools([network], new Set(['a', 'b']), true);
  expect(actors.map(({ id, name, isSet, simulated }) => [id, name, isSet, simulated])).toEqual([
    ['role:Encargado%20CRA', 'Encargado CRA', true, true],
    ['role:principal', 'Dirección', true, true],
  ]);
  expect(ties.map(({ from, to }) => `${from} ${to}`)).toEqual(['a role:principal', 'a role:Encargado%20CRA']);
  expect(actors.map((one) => levelOf(one))).toEqual(['role', 'role']);
});
