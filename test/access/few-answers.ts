import type { NetworkData } from '../../contract/network-data.ts';
import { newRecord } from '../../contract/new-record.ts';
import type { StoredRecord } from '../../contract/records.ts';

export const networkId = 'red:laurel';
const schools = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `school:${name}`);

/** What a few said in confidence: pairs by layer, and scores by characteristic; who reports or rates comes first. */
export type Confidence = {
  trust: [number, number][];
  tension: [number, number][];
  scores: [number, number][];
  /** Positions of an actor that is no member and that only a tie of trust names. */
  outsider: boolean;
};

/**
 * Six schools and two waves: in 2025 five answered everything, in 2026 two did, who reported trust and tension and
 * rated the network. Joint work was asked in both.
 */
export function fewAnswers(confidence: Confidence, simulated = false): StoredRecord[] {
  const waves = [2025, 2026].map((year, at) =>
    newRecord('wave', {
      ...{ networkId, waveId: String(year), order: at + 1, date: `${String(year)}-05-01` },
      layersAsked: ['joint-work', 'knowledge', 'trust', 'tension'],
    }),
  );
  const answered = (waveId: string, count: number) =>
    schools.map((actorId, at) =>
      newRecord('response', { networkId, waveId, actorId, responded: at < count }),
    );
  const tie = (waveId: string, layer: string, from: string, to: string) =>
    newRecord('tie', {
      ...{ networkId, waveId, layer, from, to, reporter: from, strength: 2 },
      sign: layer === 'tension' ? -1 : 1,
    });
  const pairs = (waveId: string, layer: string, given: readonly (readonly [number, number])[]) =>
    given.map(([from, to]) => tie(waveId, layer, schools[from]!, schools[to]!));
  const rating = (waveId: string, at: number, characteristic: string, score: number) =>
    newRecord('rating', { networkId, waveId, actorId: schools[at]!, characteristic, score });
  const ring = [0, 1, 2, 3, 4].map((at): [number, number] => [at, (at + 1) % 5]);
  return [
    newRecord('network', { id: networkId, name: 'Red Laurel', rosterKnown: true, directed: true, simulated }),
    ...schools.map((id) => newRecord('actor', { id, kind: 'school', name: `Escuela ${id}`, simulated })),
    ...(confidence.outsider
      ? [
          newRecord('actor', { id: `${networkId}~x`, kind: 'school', name: 'Otra', simulated }),
          tie('2026', 'trust', schools[0]!, `${networkId}~x`),
        ]
      : []),
    ...schools.map((actorId) => newRecord('membership', { networkId, actorId })),
    ...waves,
    ...answered('2025', 5),
    ...answered('2026', 2),
    ...pairs('2025', 'joint-work', ring),
    ...pairs('2025', 'knowledge', ring.slice(1)),
    ...pairs('2025', 'trust', ring.slice(0, 4)),
    ...pairs('2025', 'tension', [[2, 4]]),
    ...pairs('2026', 'joint-work', ring.slice(0, 2)),
    ...pairs('2026', 'knowledge', ring.slice(0, 2)),
    ...pairs('2026', 'trust', confidence.trust),
    ...pairs('2026', 'tension', confidence.tension),
    ...[0, 1, 2, 3].map((at) => rating('2025', at, 'confianza', 3)),
    ...confidence.scores.map(([at, score]) => rating('2026', at, 'confianza', score)),
    ...confidence.scores.map(([at, score]) => rating('2026', at, 'liderazgo', 5 - score)),
  ];
}

/** The same as one network. */
export function dataOf(records: readonly StoredRecord[]): NetworkData {
  const ofType = <Type extends StoredRecord['type']>(type: Type) =>
    records.filter((record): record is Extract<StoredRecord, { type: Type }> => record.type === type);
  return {
    network: ofType('network')[0]!,
    actors: ofType('actor'),
    members: ofType('membership'),
    waves: ofType('wave'),
    responses: ofType('response'),
    ties: ofType('tie'),
    ratings: ofType('rating'),
    commitments: ofType('commitment'),
    activities: ofType('activity'),
    attendance: ofType('attendance'),
    events: ofType('event'),
  };
}

/** Two stores' worth of confidence that differ in everything that is held back, also in how much of it there is. */
export const oneStory: Confidence = {
  trust: [
    [0, 1],
    [0, 2],
    [1, 3],
  ],
  tension: [[0, 5]],
  scores: [
    [0, 1],
    [1, 4],
  ],
  outsider: true,
};
export const otherStory: Confidence = {
  trust: [[1, 0]],
  tension: [
    [1, 4],
    [1, 5],
  ],
  scores: [
    [0, 3],
    [1, 3],
  ],
  outsider: false,
};
