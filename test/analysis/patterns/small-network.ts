import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';

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
  meetings?: readonly { wave: number; mandated: boolean; came: readonly string[] }[];
  commitments?: readonly { owners: readonly string[]; done?: boolean | null; purpose?: string | null }[];
};

const usualLayers = ['knowledge', 'joint-work', 'trust', 'leadership', 'coordination', 'tension'];

/** A network of fictional schools with the fewest words; everybody is a school, belongs and answers unless told. */
export function smallNetwork(small: SmallNetwork): NetworkData {
  const waves = small.waves ?? [{}];
  const ids = [...new Set([...small.members, ...Object.keys(small.actors ?? {})])].sort();
  const networkId = small.network?.id ?? 'network:small';
  return {
    network: networkOf(networkId, small.network ?? {}),
    actors: ids.map((id) => actorOf(id, small.actors?.[id] ?? {})),
    members: small.members.map((actorId) => ({
      type: 'membership',
      networkId,
      actorId,
      role: 'member',
      validFrom: null,
      validTo: null,
      attributes: {},
      ...small.memberships?.[actorId],
    })),
    waves: waves.map((wave, k) => ({
      type: 'wave',
      networkId,
      waveId: `w${k + 1}`,
      order: k + 1,
      date: `${2021 + k}-11`,
      instrument: null,
      layersAsked: wave.layers === null ? null : [...(wave.layers ?? usualLayers)],
      maxNominations: wave.cap ?? null,
      attributes: {},
    })),
    responses: waves.flatMap((wave, k) =>
      small.members.map((actorId) => ({
        type: 'response' as const,
        networkId,
        waveId: `w${k + 1}`,
        actorId,
        role: 'principal',
        responded: !wave.silent?.includes(actorId),
        attributes: {},
      })),
    ),
    ties: [
      ...waves.flatMap((wave, k) => (wave.ties ?? []).map((line) => tieOf(networkId, `w${k + 1}`, line))),
      ...(small.assists ?? []).map(([from, to, validFrom, validTo]) => ({
        ...tieOf(networkId, null, ['assists', `${from}>${to}`]),
        reporter: null,
        validFrom,
        validTo,
      })),
    ],
    ratings: waves.flatMap((wave, k) =>
      (wave.ratings ?? []).map(([actorId, characteristic, score]) => ({
        type: 'rating' as const,
        networkId,
        waveId: `w${k + 1}`,
        actorId,
        role: 'principal',
        characteristic,
        item: null,
        score,
        attributes: {},
      })),
    ),
    commitments: (small.commitments ?? []).map(({ owners, done = null, purpose = null }, k) => ({
      type: 'commitment',
      networkId,
      commitmentId: `c${k + 1}`,
      actorIds: [...owners],
      due: null,
      done,
      purpose,
      attributes: {},
    })),
    activities: (small.meetings ?? []).map(({ wave, mandated }, k) => ({
      type: 'activity',
      networkId,
      activityId: `m${k + 1}`,
      date: `${2020 + wave}-06-01`,
      kind: 'reunion',
      hours: 2,
      mandated,
      attributes: {},
    })),
    attendance: (small.meetings ?? []).flatMap(({ came }, k) =>
      small.members.map((actorId) => ({
        type: 'attendance' as const,
        networkId,
        activityId: `m${k + 1}`,
        actorId,
        role: null,
        attended: came.includes(actorId),
        people: null,
        attributes: {},
      })),
    ),
  };
}

function tieOf(networkId: string, waveId: string | null, [layer, tie, more]: TieLine): RecordOf<'tie'> {
  const [from, to] = tie.split('>') as [string, string];
  return {
    type: 'tie',
    networkId,
    waveId,
    layer,
    from,
    to,
    strength: null,
    sign: layer === 'tension' ? -1 : 1,
    depth: null,
    reporter: from,
    reporterRole: 'principal',
    validFrom: null,
    validTo: null,
    attributes: {},
    ...more,
  };
}

function networkOf(id: string, more: Partial<RecordOf<'network'>>): RecordOf<'network'> {
  return {
    type: 'network',
    id,
    name: 'Red de prueba',
    kind: 'rme',
    mandate: null,
    purpose: null,
    territoryId: null,
    validFrom: null,
    validTo: null,
    simulated: true,
    rosterKnown: true,
    directed: null,
    citation: null,
    description: null,
    attributes: {},
    ...more,
  };
}

function actorOf(id: string, more: Partial<RecordOf<'actor'>>): RecordOf<'actor'> {
  return {
    type: 'actor',
    id,
    kind: 'school',
    subKind: null,
    name: `Escuela ${id.toUpperCase()}`,
    rbd: null,
    legalKind: null,
    comunaId: null,
    latitude: null,
    longitude: null,
    rural: null,
    enrolment: null,
    state: 'working',
    dependency: null,
    sostenedorId: null,
    group: null,
    isSet: false,
    setSize: null,
    simulated: true,
    attributes: {},
    ...more,
  };
}

/** "a", "b", "c"… */
export const letters = (count: number): string[] => [...'abcdefghijklmnopqrstuvwxyz'].slice(0, count);

/** Every ordered pair of different members, in one layer. */
export const everyPair = (
  layer: string,
  members: readonly string[],
  more: Partial<RecordOf<'tie'>> = {},
): TieLine[] =>
  members.flatMap((a) => members.flatMap((b) => (a === b ? [] : [[layer, `${a}>${b}`, more] as TieLine])));
