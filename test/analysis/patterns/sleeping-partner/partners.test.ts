import { describe, expect, it } from 'vitest';
import type { NetworkData } from '../../../../contract/network-data.ts';
import { newRecord } from '../../../../contract/new-record.ts';
import { assessNetwork } from '../../../../server/analysis/patterns/assess-network.ts';
import { describeAssessment } from '../../../../server/narrative/describe-assessment.ts';
import { letters, smallNetwork, type SmallNetwork, type TieLine } from '../small-network.ts';

const schools = letters(5);
const university = 'university:u';
const foundation = 'organisation:f';
const partners = {
  [university]: { kind: 'university', name: 'Universidad U' },
  [foundation]: { kind: 'organisation', name: 'Fundación F' },
} as const;

/** Five schools with a university and a foundation on their roster. The partners are asked nothing. */
function network(
  more: Partial<SmallNetwork> = {},
  change: (data: NetworkData) => Partial<NetworkData> = () => ({}),
) {
  const data = smallNetwork({
    members: [...schools, university, foundation],
    actors: partners,
    waves: [{ ties: [['knowledge', 'a>b']] }],
    ...more,
  });
  const unasked = {
    ...data,
    responses: data.responses.filter(({ actorId }) => !(actorId in partners)),
    attendance: data.attendance.filter(({ actorId }) => !(actorId in partners)),
  };
  return { ...unasked, ...change(unasked) };
}

function read(data: NetworkData) {
  const wave = describeAssessment(assessNetwork(data)).waves.at(-1)!;
  const { evidence, facts, ...rest } = wave.patterns.find(({ pattern }) => pattern === 'sleeping-partner')!;
  const found = evidence['partners'] as { actor: string; reason: string | null; traceless: string[] }[];
  return { of: (id: string) => found.find(({ actor }) => actor === id), facts, rest, n: wave.n };
}

const named: TieLine[] = [
  ['knowledge', 'a>b'],
  ['joint-work', `a>${university}`],
];

describe('partners on the roster', () => {
  it('are not silent where nobody could have named them', () => {
    const { of, facts, n } = read(network());
    expect(n).toBe(5);
    expect(of(university)).toEqual({
      actor: university,
      ties: null,
      attended: null,
      held: null,
      commitments: null,
      reason: 'not-asked',
      traceless: [],
    });
    expect(facts.map(({ text }) => text.es)).toEqual([
      'De Fundación F y Universidad U no se sabe: ni la encuesta ni la asistencia podían mostrar lo que hacen.',
    ]);
  });

  it('are told apart where one is named and the other is not, and flag nobody', () => {
    const { of, facts, rest } = read(network({ waves: [{ ties: named }] }));
    expect(of(university)).toMatchObject({ ties: 1, reason: null, traceless: [] });
    expect(of(foundation)).toMatchObject({ ties: 0, reason: null, traceless: ['ties'] });
    expect(facts.map(({ text }) => text)).toEqual([
      {
        es: 'Fundación F figura en la nómina y de su parte no consta nada en vínculos. Puede faltar en los datos: es una pregunta.',
        en: 'Fundación F is on the list, and nothing of it is on record in ties. It may be missing from the data: this is a question.',
      },
    ]);
    expect(rest.subjects).toEqual([]);
    expect(rest.state).not.toBe('flagged');
  });

  it('are seen by attendance and commitments too', () => {
    const more: Partial<SmallNetwork> = {
      waves: [{ ties: named }],
      meetings: [{ wave: 1, mandated: true, came: schools }],
      commitments: [{ owners: [foundation], purpose: 'x' }],
    };
    const list = (attended: boolean) => (data: NetworkData) => ({
      attendance: [
        ...data.attendance,
        newRecord('attendance', {
          networkId: data.network.id,
          activityId: 'm1',
          actorId: foundation,
          attended,
        }),
      ],
    });
    expect(read(network(more)).of(foundation)).toMatchObject({ commitments: 1, traceless: [] });
    const idle = { ...more, commitments: [{ owners: ['a'], purpose: 'x' }] };
    expect(read(network(idle, list(true))).of(foundation)).toMatchObject({ attended: 1, traceless: [] });
    expect(read(network(idle, list(false))).of(foundation)).toMatchObject({
      ...{ attended: 0, held: 1, commitments: 0 },
      traceless: ['ties', 'attendance', 'commitments'],
    });
  });

  it('are not looked at when they did not answer, joined lately, or their contract ended', () => {
    const reason = (more: Partial<SmallNetwork>, change?: (data: NetworkData) => Partial<NetworkData>) =>
      read(network({ waves: [{ ties: named }], ...more }, change)).of(foundation)?.reason;
    expect(reason({ memberships: { [foundation]: { validFrom: '2021-06' } } })).toBe('newcomer');
    expect(reason({ memberships: { [foundation]: { validFrom: '2018' } } })).toBeNull();
    expect(reason({ assists: [[foundation, 'a', '2019-03', '2020-12']] })).toBe('contract-ended');
    const asked = (responded: boolean) => (data: NetworkData) => ({
      responses: [
        ...data.responses,
        newRecord('response', {
          networkId: data.network.id,
          waveId: 'w1',
          actorId: foundation,
          responded,
        }),
      ],
    });
    expect(reason({}, asked(false))).toBe('did-not-answer');
    expect(reason({}, asked(true))).toBeNull();
    expect(
      read(network({ memberships: { [foundation]: { validTo: '2020' } } })).of(foundation),
    ).toBeUndefined();
  });

  it('change no state or p of the schools', () => {
    const decided = (data: NetworkData) => {
      const { state, p, attainable, reason } = read(data).rest;
      return [state, p, attainable, reason];
    };
    const alone = smallNetwork({ members: schools, waves: [{ ties: named.slice(0, 1) }] });
    const { state, p, attainable, reason } = describeAssessment(assessNetwork(alone)).waves[0]!.patterns[0]!;
    expect(decided(network())).toEqual([state, p, attainable, reason]);
  });
});
