import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { SupportedSchool } from '../../../contract/support-board.ts';
import { supportBoard } from '../../../server/analysis/support-board/support-board.ts';
import type { SupportFacts } from '../../../server/analysis/support-board/support-facts.ts';

const school = (id: string, more: Partial<RecordOf<'actor'>> = {}) =>
  newRecord('actor', { id, kind: 'school', name: `Escuela ${id}`, sostenedorId: 'owner', ...more });
const supporters = [
  newRecord('actor', { id: 'deprov', kind: 'public-body', name: 'DEPROV', subKind: 'deprov' }),
  newRecord('actor', { id: 'ate-1', kind: 'organisation', name: 'ATE 1', subKind: 'ate' }),
  newRecord('actor', { id: 'ate-2', kind: 'organisation', name: 'ATE 2', subKind: 'ate' }),
  newRecord('actor', { id: 'uni', kind: 'university', name: 'Universidad' }),
  newRecord('actor', { id: 'ong', kind: 'organisation', name: 'ONG', subKind: 'ngo' }),
  newRecord('actor', { id: 'ong-2', kind: 'organisation', name: 'ONG 2', subKind: 'ngo' }),
  newRecord('actor', { id: 'owner', kind: 'sostenedor', name: 'Servicio Local' }),
];
const assists = (from: string, to: string, more: Partial<RecordOf<'tie'>> = {}) =>
  newRecord('tie', { layer: 'assists', from, to, ...more });
const member = (actorId: string, networkId: string, networkKind = 'rme') => ({
  ...newRecord('membership', { actorId, networkId }),
  networkName: `Red ${networkId}`,
  networkKind,
});

const boardOf = (facts: Partial<SupportFacts>, schools = ['a', 'b', 'c', 'd']) =>
  supportBoard({
    territory: { id: 'slep:x', name: 'SLEP', simulated: false },
    year: 2025,
    actors: [...schools.map((id) => school(id)), ...supporters],
    ties: [],
    contracts: [],
    memberships: [],
    waveDates: new Map(),
    isolation: new Map(),
    comunaNames: new Map(),
    overload: 4,
    ...facts,
  });
const rowOf = (board: { schools: SupportedSchool[] }, id: string) =>
  board.schools.find((one) => one.id === id)!;
const supportersOf = (board: { schools: SupportedSchool[] }, id: string) =>
  rowOf(board, id).supports.map(({ kind, by }) => `${kind} ${by.id}`);

describe('a board of supports', () => {
  it('calls nobody unsupported where no support is known, networks or not', () => {
    const empty = boardOf({ memberships: [member('a', 'red')] });
    expect(empty).toMatchObject({ known: false, kindsKnown: ['network'], totals: { unsupported: 0 } });
    expect(empty.schools.flatMap(({ notes }) => notes)).not.toContain('none');
  });

  it('knows of who has none by what is known of any year', () => {
    const ended = boardOf({ ties: [assists('ate-1', 'a', { validTo: '2023-12' })] });
    expect(ended).toMatchObject({ known: true, kindsKnown: ['ate'], totals: { unsupported: 4 } });
    const then = boardOf({ ties: [assists('ate-1', 'a', { validTo: '2023-12' })], year: 2023 });
    expect(then.totals.unsupported).toBe(3);
    expect(supportersOf(then, 'a')).toEqual(['ate ate-1']);
  });

  it('takes the kind from the statement, else from the supporter', () => {
    const board = boardOf({
      ties: [
        assists('deprov', 'a'),
        assists('uni', 'a', { attributes: { support: 'ate' } }),
        assists('ong', 'a', { attributes: { programa: 'PME' } }),
        assists('ong', 'c', { attributes: { apoyo: 'Supervisión', horas: 3 } }),
        assists('ong-2', 'a'),
        assists('uni', 'b'),
      ],
      memberships: [member('a', 'red'), member('a', 'p900', 'national-programme')],
    });
    expect(supportersOf(board, 'a')).toEqual([
      'supervision deprov',
      'ate uni',
      'programme ong',
      'programme p900',
      'network red',
      'other ong-2',
    ]);
    expect(supportersOf(board, 'b')).toEqual(['university uni']);
    expect(rowOf(board, 'c').supports).toMatchObject([{ kind: 'supervision', hours: 3 }]);
  });

  it('counts hours of services together and accounts of one service once; unknown hours are no zero', () => {
    const board = boardOf({
      ties: [
        assists('ate-1', 'a', { networkId: 'one', strength: 40 }),
        assists('ate-1', 'a', { networkId: 'one', strength: 30, reporter: 'a' }),
        assists('ate-1', 'a', { networkId: 'two', strength: 5, attributes: { hours: 20 } }),
        assists('uni', 'a'),
        assists('uni', 'b'),
      ],
    });
    expect(rowOf(board, 'a').supports.map(({ hours }) => hours)).toEqual([60, null]);
    expect(rowOf(board, 'a').hours).toBe(60);
    expect(rowOf(board, 'b').hours).toBeNull();
    expect(rowOf(board, 'c').hours).toBeNull();
  });

  it('marks gaps of a kind that more than half have, at the border too', () => {
    const half = boardOf({ ties: [assists('deprov', 'a'), assists('deprov', 'b')] });
    expect(half).toMatchObject({ commonKinds: [] });
    const most = boardOf({
      ties: ['a', 'b', 'c'].map((id) => assists('deprov', id)),
      memberships: [member('d', 'red')],
    });
    expect(most.commonKinds).toEqual(['supervision']);
    expect(rowOf(most, 'd')).toMatchObject({ gaps: ['supervision'], notes: ['none', 'gap'] });
    expect(rowOf(most, 'a').gaps).toEqual([]);
  });

  it('marks overload from the threshold on, networks of the schools not counted', () => {
    const facts = {
      ties: ['deprov', 'ate-1', 'uni'].map((from) => assists(from, 'a')),
      memberships: [member('a', 'red')],
    };
    expect(rowOf(boardOf(facts), 'a').notes).not.toContain('overload');
    expect(rowOf(boardOf({ ...facts, overload: 3 }), 'a').notes).toContain('overload');
    expect(boardOf({ ...facts, overload: 3 })).toMatchObject({ overload: 3, totals: { overloaded: 1 } });
  });

  it('marks two supports of one kind, not two of no kind', () => {
    const board = boardOf({
      ties: [
        ...[assists('ate-1', 'a'), assists('ate-2', 'a')],
        ...[assists('ong', 'b'), assists('ong-2', 'b')],
        ...[assists('ate-1', 'c'), assists('ate-1', 'c', { networkId: 'x' })],
      ],
      memberships: [member('d', 'one'), member('d', 'two')],
    });
    expect(board.schools.filter(({ notes }) => notes.includes('overlap')).map(({ id }) => id)).toEqual(['a']);
    expect(board.totals.overlapping).toBe(1);
  });

  it('pairs supports that do not know of each other: no tie, no common network, in that year', () => {
    const ties = [assists('ate-1', 'a'), assists('uni', 'a'), assists('deprov', 'a')];
    const partnership = newRecord('tie', { layer: 'partnership', from: 'uni', to: 'deprov' });
    const apart = boardOf({ ties: [...ties, partnership] });
    expect(rowOf(apart, 'a').unconnected).toEqual([
      ['deprov', 'ate-1'],
      ['ate-1', 'uni'],
    ]);
    const memberships = ['ate-1', 'uni', 'deprov'].map((id) => member(id, 'red'));
    expect(rowOf(boardOf({ ties, memberships }), 'a').unconnected).toEqual([]);
    const ended = { ...partnership, validTo: '2024' };
    expect(rowOf(boardOf({ ties: [...ties, ended] }), 'a').unconnected).toHaveLength(3);
    const tension = newRecord('tie', { layer: 'tension', from: 'uni', to: 'deprov', sign: -1 });
    expect(rowOf(boardOf({ ties: [...ties, tension] }), 'a').unconnected).toHaveLength(3);
  });

  it('takes a programme that is kept as a network for connected with its members', () => {
    const memberships = [member('a', 'p900', 'enlaces'), member('uni', 'p900', 'enlaces')];
    const board = boardOf({ ties: [assists('uni', 'a'), assists('ate-1', 'a')], memberships });
    expect(rowOf(board, 'a').unconnected).toEqual([
      ['ate-1', 'uni'],
      ['ate-1', 'p900'],
    ]);
  });

  it('puts isolated and unsupported schools first, and takes a missing answer for no isolation', () => {
    const board = boardOf({
      ties: [assists('ate-1', 'a'), assists('ate-1', 'b')],
      isolation: new Map([
        ['a', 'silent'],
        ['c', 'did-not-answer'],
        ['d', 'register'],
      ] as const),
    });
    expect(board.schools.map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b']);
    expect(board.totals).toMatchObject({ isolated: 2, unsupported: 2, isolatedAndUnsupported: 1 });
  });

  it('dates a tie of a survey by the survey', () => {
    const reported = assists('ate-1', 'a', { networkId: 'red', waveId: 'w1' });
    const waveDates = new Map([['red', new Map([['w1', '2023-11']])]]);
    expect(supportersOf(boardOf({ ties: [reported], waveDates }), 'a')).toEqual([]);
    expect(supportersOf(boardOf({ ties: [reported], waveDates, year: 2023 }), 'a')).toEqual(['ate ate-1']);
  });

  it('counts who supports how many', () => {
    const board = boardOf({ ties: [assists('ate-2', 'a'), assists('ate-1', 'a'), assists('ate-1', 'b')] });
    expect(board.supporters.map(({ id, schools }) => [id, schools])).toEqual([
      ['ate-1', 2],
      ['ate-2', 1],
    ]);
  });
});

describe('contracts on a board of supports', () => {
  const contract = (more: Partial<RecordOf<'contract'>>) =>
    newRecord('contract', { providerId: 'ate-1', contractId: 'k1', sostenedorId: 'owner', ...more });

  it('support the schools that they name, beside what a tie says of the same', () => {
    const board = boardOf({
      ties: [assists('ate-1', 'a', { strength: 30 })],
      contracts: [contract({ schoolIds: ['a'], attributes: { hours: 50 } })],
    });
    expect(rowOf(board, 'a').supports).toMatchObject([{ from: 'contract', hours: 50 }]);
    expect(rowOf(board, 'b').notes).toContain('none');
  });

  it('leave the hours of many schools open', () => {
    const board = boardOf({ contracts: [contract({ schoolIds: ['a', 'b'], attributes: { hours: 50 } })] });
    expect(rowOf(board, 'a').hours).toBeNull();
  });

  it('of schools that are not said leave open whether a school of the owner is supported', () => {
    const board = boardOf({
      actors: [school('a'), school('b', { sostenedorId: 'other' }), ...supporters],
      ties: [assists('uni', 'b', { validTo: '2023' })],
      contracts: [contract({ schoolIds: [] })],
    });
    expect(rowOf(board, 'a')).toMatchObject({ notes: [], throughOwner: [{ id: 'ate-1' }] });
    expect(rowOf(board, 'b').notes).toEqual(['none']);
  });

  it('of a provider that is not stored is of assistance', () => {
    const board = boardOf({ contracts: [contract({ providerId: 'ate-9', schoolIds: ['a'] })] });
    expect(supportersOf(board, 'a')).toEqual(['ate ate-9']);
    const hired = boardOf({ contracts: [contract({ providerId: 'ong', schoolIds: ['a'] })] });
    expect(supportersOf(hired, 'a')).toEqual(['ate ong']);
  });
});
