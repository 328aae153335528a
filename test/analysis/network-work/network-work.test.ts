import { describe, expect, it } from 'vitest';
import { type NetworkData, newNetworkData } from '../../../contract/network-data.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { networkWork } from '../../../server/analysis/network-work/network-work.ts';

const networkId = 'red';
const wave = (waveId: string, order: number) =>
  newRecord('wave', { networkId, waveId, order, date: `${waveId}-11`, kind: 'survey' });
const report = (from: string, to: string, more: Partial<RecordOf<'tie'>> = {}) =>
  newRecord('tie', { networkId, waveId: '2024', layer: 'joint-work', from, to, reporter: from, ...more });
const meeting = (
  activityId: string,
  date: string | null,
  attributes: RecordOf<'activity'>['attributes'] = {},
  mandated: boolean | null = null,
) => newRecord('activity', { networkId, activityId, date, mandated, attributes });
const promise = (commitmentId: string, due: string | null, plan?: string) =>
  newRecord('commitment', { networkId, commitmentId, due, attributes: plan === undefined ? {} : { plan } });
const came = (activityId: string, actorId: string, role: string | null, attended = true) =>
  newRecord('attendance', { networkId, activityId, actorId, role, attended });

const work = (rest: Partial<NetworkData> = {}) =>
  networkWork(
    newNetworkData({
      network: newRecord('network', { id: networkId, name: 'Red', rosterKnown: true }),
      actors: ['a', 'b', 'c', 'd'].map((id) =>
        newRecord('actor', { id, kind: 'school', name: `Escuela ${id}` }),
      ),
      members: ['a', 'b', 'c', 'd'].map((actorId) => newRecord('membership', { networkId, actorId })),
      waves: [wave('2023', 1), wave('2024', 2)],
      ...rest,
    }),
  );
const ofWave = (rest: Partial<NetworkData>, waveId: string | null = '2024') =>
  work(rest).waves.find((one) => one.waveId === waveId)!;
const counts = (shares: { key: string; count: number }[] | null | undefined) =>
  shares && Object.fromEntries(shares.map(({ key, count }) => [key, count]));

describe('how a network works, of which nothing is recorded', () => {
  it('is unknown in every part and never zero', () => {
    for (const { waveId: _id, date: _date, kind, ...parts } of work().waves) {
      expect(kind).toBe('survey');
      expect(parts).toEqual({
        depth: null,
        byRole: [],
        attendance: null,
        meetings: null,
        cycles: null,
        plans: null,
        coordinators: null,
      });
    }
  });
});

describe('the mix of processes', () => {
  const ties = [
    report('a', 'b', { depth: 'informative', reporterRole: 'Director/a' }),
    // The same report by a second informant of a, who knows of more.
    report('a', 'b', { depth: 'cooperative', reporterRole: 'Jefe de UTP' }),
    report('b', 'a', { depth: 'informative', reporterRole: 'principal' }),
    report('c', 'a', { reporterRole: 'principal' }),
    report('c', 'outside', { depth: 'cooperative' }),
    report('d', 'a', { waveId: '2023', depth: 'collaborative' }),
  ];

  it('counts a report once, at its deepest, among members, and those without a process apart', () => {
    const { depth } = ofWave({ ties });
    expect(counts(depth?.reports)).toEqual({ informative: 1, collaborative: 0, cooperative: 1 });
    expect(depth?.unreported).toBe(1);
    expect(counts(ofWave({ ties }, '2023').depth?.reports)).toMatchObject({ collaborative: 1 });
  });

  it('tells it by role, which may be written in many ways', () => {
    const { byRole } = ofWave({ ties });
    expect(byRole.map(({ role }) => role)).toEqual(['principal', 'utp-head']);
    expect(counts(byRole[0]?.reports)).toEqual({ informative: 2, collaborative: 0, cooperative: 0 });
    expect(byRole.map(({ unreported }) => unreported)).toEqual([1, 0]);
    expect(counts(byRole[1]?.reports)).toMatchObject({ cooperative: 1 });
  });
});

describe('meetings', () => {
  const activities = [
    meeting('m0', '2023-05-02'),
    meeting('m1', '2024-04-01', { agenda: 'SLEP', convened_by: 'd' }, true),
    meeting('m2', '2024-04-11', { agenda: 'La red' }, false),
    meeting('m3', '2024-05-11', { agenda: 'slep' }),
    meeting('m4', '2024-06'),
  ];

  it('are counted since the slice before, with their rhythm by the days that are known', () => {
    const { meetings } = ofWave({ activities });
    expect(meetings).toMatchObject({ held: 4, mandated: 1, mandateNotSaid: 2, rhythmDays: 20 });
    expect(ofWave({ activities }, '2023').meetings).toMatchObject({
      held: 1,
      mandated: null,
      rhythmDays: null,
      agenda: null,
    });
  });

  it('say who set them going: known parties under one word, members by name', () => {
    const { meetings } = ofWave({ activities });
    expect(meetings?.agenda).toEqual([
      { key: 'slep', count: 2 },
      { key: 'network', count: 1 },
    ]);
    expect([meetings?.convened, meetings?.followedUp]).toEqual([[{ key: 'd', count: 1 }], null]);
    expect(work({ activities }).names).toEqual({ d: 'Escuela d' });
  });

  it('after the last slice stand by themselves', () => {
    const later = work({ activities: [...activities, meeting('m5', '2025-03-01')] });
    expect(later.waves.map(({ waveId }) => waveId)).toEqual(['2023', '2024', null]);
    expect(later.waves.at(-1)).toMatchObject({ date: null, depth: null, meetings: { held: 1 } });
  });

  it('were attended by roles: each school, meeting and role once', () => {
    const attendance = [
      came('m1', 'a', 'Directora'),
      came('m1', 'a', 'principal'),
      came('m1', 'b', 'Docente'),
      came('m2', 'b', 'docentes'),
      came('m2', 'c', 'Bibliotecaria'),
      came('m2', 'd', 'apoderado', false),
      came('m0', 'a', 'estudiante'),
    ];
    expect(ofWave({ activities, attendance }).attendance).toEqual([
      { key: 'teacher', count: 2 },
      { key: 'Bibliotecaria', count: 1 },
      { key: 'principal', count: 1 },
    ]);
    const unnamed = ofWave({ activities, attendance: [came('m1', 'a', null)] });
    expect(unnamed.attendance).toBeNull();
  });
});

describe('rounds of inquiry', () => {
  const step = (id: string, date: string | null, cycle: string, cycle_step: string) =>
    meeting(id, date, { cycle, cycle_step });
  const activities = [
    step('m1', '2023-04-01', 'lectura', 'question'),
    step('m2', '2024-04-01', 'lectura', 'Revisión'),
    step('m3', '2024-05-01', 'clima', 'pregunta'),
    step('m4', null, 'otro', 'review'),
  ];

  it('open where they begin and are completed where they reach the last step', () => {
    expect(ofWave({ activities }, '2023').cycles).toEqual({ opened: 1, completed: 0 });
    expect(ofWave({ activities }).cycles).toEqual({ opened: 1, completed: 1 });
    expect(work({ activities }).cyclesUndated).toBe(1);
  });

  it('are unknown where no record speaks of any', () => {
    expect(ofWave({ activities: [meeting('m', '2024-04-01')] }).cycles).toBeNull();
  });
});

describe('commitments', () => {
  it('are told by the plan that they serve; one may serve both', () => {
    const commitments = [
      promise('1', '2024-06', 'PME'),
      promise('2', '2024-07', 'Plan Estratégico Local y PME'),
      promise('3', '2024-07', 'PADEM'),
      promise('4', '2024-08', 'ninguno'),
      promise('5', '2024-09'),
      promise('6', '2023-09', 'pel'),
    ];
    expect(ofWave({ commitments }).plans).toEqual({ pme: 2, pel: 1, other: 1, none: 1, notSaid: 1 });
    expect(ofWave({ commitments }, '2023').plans).toMatchObject({ pme: 0, pel: 1 });
  });
});

describe('the weight of a coordinator', () => {
  const coordinated = (ties: RecordOf<'tie'>[], ids = ['a']) => ({
    ties,
    members: ['a', 'b', 'c', 'd'].map((actorId) =>
      newRecord('membership', { networkId, actorId, role: ids.includes(actorId) ? 'coordinator' : 'member' }),
    ),
  });

  it('is all in a star, and its share of the ties where others are tied too', () => {
    const star = ['b', 'c', 'd'].map((id) => report('a', id));
    expect(ofWave(coordinated(star)).coordinators).toEqual([
      { id: 'a', name: 'Escuela a', shareOfTies: 1, pairsOnlyThrough: 1 },
    ]);
    // With b–c, one of the three pairs of others stays joined.
    const [one] = ofWave(coordinated([...star, report('b', 'c'), report('c', 'b')])).coordinators!;
    expect(one).toMatchObject({ shareOfTies: 3 / 4 });
    expect(one?.pairsOnlyThrough).toBeCloseTo(2 / 3);
  });

  it('is told of each, whoever reports the tie, and reads collaboration alone', () => {
    const ties = [report('b', 'a'), report('a', 'c', { layer: 'tension', sign: -1 }), report('c', 'd')];
    const found = ofWave(coordinated(ties, ['a', 'd'])).coordinators;
    expect(found?.map(({ id, shareOfTies }) => [id, shareOfTies])).toEqual([
      ['a', 0.5],
      ['d', 0.5],
    ]);
    expect(found?.map(({ pairsOnlyThrough }) => pairsOnlyThrough)).toEqual([0, 0]);
  });

  it('is unknown without a coordinator, and without a tie', () => {
    expect(ofWave({ ties: [report('a', 'b')] }).coordinators).toBeNull();
    expect(ofWave(coordinated([])).coordinators).toBeNull();
  });
});

it('tells of the network as a whole what its source says', () => {
  const network = newRecord('network', {
    ...{ id: networkId, name: 'Red', mandate: 'mixed', purpose: 'Leer más' },
    attributes: { maturity: 'en marcha', agenda: 'Mineduc', follows_up: 'b', rhythm: 'mensual' },
  });
  expect(work({ network })).toMatchObject({
    mandate: 'mixed',
    purpose: 'Leer más',
    maturity: 'en marcha',
    agenda: 'ministry',
    convenes: null,
    followsUp: 'b',
    rhythm: 'mensual',
    names: { b: 'Escuela b' },
  });
});

it('reads a network without slices as one', () => {
  const { waves } = work({ waves: [], ties: [report('a', 'b', { waveId: null, depth: 'cooperative' })] });
  expect(waves).toHaveLength(1);
  expect(waves[0]).toMatchObject({ waveId: null, kind: null, depth: { unreported: 0 } });
});
