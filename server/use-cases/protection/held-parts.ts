import { ownActorPrefix } from '../../../contract/local-ids.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { HeldBack } from '../../../contract/protection.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { type Disclosure, disclosedNetwork, heldBackTest, holdsAnswers } from '../../access/disclosure.ts';
import { tiesOnce } from '../../analysis/graph/read-view.ts';
import { tiesOfWave } from '../../analysis/survey-wave/ties-of-wave.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import { perVersion } from './per-version.ts';

type Store = Pick<NetworkStore, 'loadNetworks' | 'storeVersion'>;

/** What of one network is held back. */
export type HeldPart = {
  heldBack: readonly HeldBack[];
  ties: readonly RecordOf<'tie'>[];
  /** Actors that nothing else in the network names, and those of them that are known from this network alone. */
  actors: readonly string[];
  ownActors: readonly string[];
  /** How many ties are given of each slice, as they are drawn. */
  givenIn: ReadonlyMap<string, number>;
};
export type HeldParts = (ids: readonly string[]) => Promise<ReadonlyMap<string, HeldPart>>;

/**
 * What is held back of some networks, by id; those of which nothing is are left out. Each network is read once as long
 * as the store stays the same; who asks while it is being read waits for the same reading.
 */
export function heldParts(store: Store, minimum: number, disclosure: Disclosure = {}): HeldParts {
  const knownParts = perVersion(store, () => Promise.resolve(new Map<string, ReturnType<HeldParts>>()));
  return async (ids) => {
    if (ids.length === 0) return new Map();
    const parts = await knownParts();
    const unread = ids.filter((id) => !parts.has(id));
    const reading = readParts(store, unread, (data) => disclosedNetwork(data, minimum, disclosure)).catch(
      (error: unknown) => {
        // Nothing is known of them: they are read again.
        for (const id of unread) parts.delete(id);
        throw error;
      },
    );
    for (const id of unread) parts.set(id, reading);
    const read = await Promise.all(ids.map((id) => parts.get(id)!));
    return new Map(ids.flatMap((id, at) => entryOf(id, read[at]!.get(id))));
  };
}

async function readParts(
  store: Store,
  ids: readonly string[],
  disclosed: (data: NetworkData) => NetworkData,
): ReturnType<HeldParts> {
  const parts = new Map<string, HeldPart>();
  if (ids.length === 0) return parts;
  for (const data of await store.loadNetworks({ ids })) {
    const given = disclosed(data);
    if (given !== data) parts.set(data.network.id, partOf(data, given));
  }
  return parts;
}

function partOf(data: NetworkData, given: NetworkData): HeldPart {
  const { heldBack = [] } = given;
  const named = new Set(given.actors.map(({ id }) => id));
  const actors = data.actors.flatMap(({ id }) => (named.has(id) ? [] : [id]));
  const own = ownActorPrefix(data.network.id);
  return {
    heldBack,
    ties: data.ties.filter(heldBackTest(heldBack)),
    actors,
    ownActors: actors.filter((id) => id.startsWith(own)),
    givenIn: tiesBySlice(given),
  };
}

/** Counted from what is given: one tie may be reported in a slice, held back, and stand on record without a slice. */
const tiesBySlice = (given: NetworkData): HeldPart['givenIn'] =>
  new Map(given.waves.map((wave) => [wave.waveId, tiesOnce(given, tiesOfWave(given, wave)).length]));

const entryOf = (id: string, part: HeldPart | undefined): [string, HeldPart][] => (part ? [[id, part]] : []);

/** The ids of those networks that may hold back something. */
export const idsWithAnswers = (
  networks: readonly { id: string; simulated: boolean; kind: string | null }[],
): string[] => networks.filter(holdsAnswers).map(({ id }) => id);
