import type { HeldBack } from '../../../contract/protection.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { disclosedNetwork, heldBackTest, holdsAnswers } from '../../access/disclosure.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import { perVersion } from './per-version.ts';

type Store = Pick<NetworkStore, 'loadNetworks' | 'storeVersion'>;

/** What of one network is held back, and its ties that are. */
export type HeldPart = { heldBack: readonly HeldBack[]; ties: readonly RecordOf<'tie'>[] };
export type HeldParts = (ids: readonly string[]) => Promise<ReadonlyMap<string, HeldPart>>;

/**
 * What is held back of some networks, by id; those of which nothing is are left out. Each network is read once as long
 * as the store stays the same; who asks while it is being read waits for the same reading.
 */
export function heldParts(store: Store, minimum: number): HeldParts {
  const knownParts = perVersion(store, () => Promise.resolve(new Map<string, ReturnType<HeldParts>>()));
  return async (ids) => {
    if (ids.length === 0) return new Map();
    const parts = await knownParts();
    const unread = ids.filter((id) => !parts.has(id));
    const reading = readParts(store, unread, minimum).catch((error: unknown) => {
      // Nothing is known of them: they are read again.
      for (const id of unread) parts.delete(id);
      throw error;
    });
    for (const id of unread) parts.set(id, reading);
    const read = await Promise.all(ids.map((id) => parts.get(id)!));
    return new Map(ids.flatMap((id, at) => entryOf(id, read[at]!.get(id))));
  };
}

async function readParts(store: Store, ids: readonly string[], minimum: number): ReturnType<HeldParts> {
  const parts = new Map<string, HeldPart>();
  if (ids.length === 0) return parts;
  for (const data of await store.loadNetworks({ ids })) {
    const { heldBack = [] } = disclosedNetwork(data, minimum);
    if (heldBack.length > 0)
      parts.set(data.network.id, { heldBack, ties: data.ties.filter(heldBackTest(heldBack)) });
  }
  return parts;
}

const entryOf = (id: string, part: HeldPart | undefined): [string, HeldPart][] => (part ? [[id, part]] : []);

/** The ids of those networks that may hold back something. */
export const idsWithAnswers = (
  networks: readonly { id: string; simulated: boolean; kind: string | null }[],
): string[] => networks.filter(holdsAnswers).map(({ id }) => id);
