import type { NetworkData } from '../../../contract/network-data.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';

type Attributes = RecordOf<'event'>['attributes'];

/** A tie in one word: "a>b" in a layer; depth and reporter where they matter. */
export type TieLine = [layer: string, tie: string, more?: Partial<RecordOf<'tie'>>];

export type SmallWave = {
  ties?: readonly TieLine[];
  /** Members that did not answer. */
  silent?: readonly string[];
  layers?: readonly string[] | null;
  cap?: number;
  ratings?: readonly [actor: string, characteristic: string, score: number][];
};

export type SmallNetwork = {
  members: readonly string[];
  waves?: readonly SmallWave[];
  network?: Partial<RecordOf<'network'>>;
  /** Changes to the actor of a member, or actors that are not members. */
  actors?: Readonly<Record<string, Partial<RecordOf<'actor'>>>>;
  memberships?: Readonly<Record<string, Partial<RecordOf<'membership'>>>>;
  assists?: readonly [external: string, school: string, validFrom: string | null, validTo: string | null][];
  /** Meetings: wave (from 1), mandated, who came of those on the list. */
  meetings?: readonly { wave: number; mandated: boolean; came: readonly string[]; attributes?: Attributes }[];
  commitments?: readonly {
    owners: readonly string[];
    done?: boolean | null;
    purpose?: string | null;
    attributes?: Attributes;
  }[];
  events?: readonly Partial<RecordOf<'event'>>[];
};

const defaultLayers = ['knowledge', 'joint-work', 'trust', 'leadership', 'coordination', 'tension'];

/** A network of fictional schools with the fewest words; everybody is a school, belongs and answers unless stated otherwise. */
export function smallNetwork(small: SmallNetwork): NetworkData {
  const waves = small.waves ?? [{}];
  const ids = [...new Set([...small.members, ...Object.keys(small.actors ?? {})])].sort();
  const networkId = small.network?.id ?? 'network:small';
  const of = { networkId };
  return {
    network: newRecord('network', { id: networkId, ...fictionalNetwork, ...small.network }),
    actors: ids.map((id) =>
      newRecord('actor', {
        ...fictionalSchool,
        id,
        name: `Escuela ${id.toUpperCase()}`,
        ...small.actors?.[id],
      }),
    ),
    members: small.members.map((actorId) =>
      newRecord('membership', { ...of, actorId, ...small.memberships?.[actorId] }),
    ),
    waves: waves.map((wave, k) =>
      newRecord('wave', {
        ...of,
        waveId: `w${k + 1}`,
        order: k + 1,
        date: `${2021 + k}-11`,
        layersAsked: wave.layers === null ? null : [...(wave.layers ?? defaultLayers)],
        maxNominations: wave.cap ?? null,
      }),
    ),
    responses: waves.flatMap((wave, k) =>
      small.members.map((actorId) => {
        const responded = !wave.silent?.includes(actorId);
        return newRecord('response', { ...of, waveId: `w${k + 1}`, actorId, role: 'principal', responded });
      }),
    ),
    ties: [
      ...waves.flatMap((wave, k) => (wave.ties ?? []).map((line) => tieOf(networkId, `w${k + 1}`, line))),
      ...(small.assists ?? []).map(([from, to, validFrom, validTo]) =>
        newRecord('tie', {
          ...of,
          layer: 'assists',
          from,
          to,
          reporterRole: 'principal',
          validFrom,
          validTo,
        }),
      ),
    ],
    ratings: waves.flatMap((wave, k) =>
      (wave.ratings ?? []).map(([actorId, characteristic, score]) =>
        newRecord('rating', {
          ...of,
          waveId: `w${k + 1}`,
          actorId,
          role: 'principal',
          characteristic,
          score,
        }),
      ),
    ),
    commitments: (small.commitments ?? []).map(
      ({ owners, done = null, purpose = null, attributes = {} }, k) =>
        newRecord('commitment', {
          ...of,
          commitmentId: `c${k + 1}`,
          actorIds: [...owners],
          done,
          purpose,
          attributes,
        }),
    ),
    activities: (small.meetings ?? []).map(({ wave, mandated, attributes = {} }, k) =>
      newRecord('activity', {
        ...of,
        activityId: `m${k + 1}`,
        date: `${2020 + wave}-06-01`,
        kind: 'reunion',
        hours: 2,
        mandated,
        attributes,
      }),
    ),
    attendance: (small.meetings ?? []).flatMap(({ came }, k) =>
      small.members.map((actorId) =>
        newRecord('attendance', {
          ...of,
          activityId: `m${k + 1}`,
          actorId,
          attended: came.includes(actorId),
        }),
      ),
    ),
    events: (small.events ?? []).map((event, k) =>
      newRecord('event', { ...of, eventId: `e${k + 1}`, kind: 'tension', ...event }),
    ),
  };
}

function tieOf(networkId: string, waveId: string, [layer, tie, more]: TieLine): RecordOf<'tie'> {
  const [from, to] = tie.split('>') as [string, string];
  const sign = layer === 'tension' ? -1 : 1;
  return newRecord('tie', {
    ...{ networkId, waveId, layer, from, to, sign, reporter: from, reporterRole: 'principal' },
    ...more,
  });
}

const fictionalNetwork = { name: 'Red de prueba', kind: 'rme', simulated: true, rosterKnown: true } as const;
const fictionalSchool = { kind: 'school', state: 'working', simulated: true } as const;

/** "a", "b", "c"… */
export const letters = (count: number): string[] => [...'abcdefghijklmnopqrstuvwxyz'].slice(0, count);

/** Every ordered pair of different members, in one layer. */
export const everyPair = (
  layer: string,
  members: readonly string[],
  more: Partial<RecordOf<'tie'>> = {},
): TieLine[] =>
  members.flatMap((a) => members.flatMap((b) => (a === b ? [] : [[layer, `${a}>${b}`, more] as TieLine])));
