import type { HeldBack } from '../../../contract/protection.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { disclosedNetwork, heldBackTest, holdsAnswers } from '../../access/disclosure.ts';
import type { NetworkStore } from '../../store/network-store.ts';

type Store = Pick<NetworkStore, 'loadNetworks' | 'storeVersion'>;

/** What of one network is held back, and its ties that are. */
export type HeldPart = { heldBack: readonly HeldBack[]; ties: readonly RecordOf<'tie'>[] };
export type HeldParts = (ids: readonly string[]) => Promise<ReadonlyMap<string, HeldPart>>;

/**
 * What is held back of some networks, by id; those of which nothing is are left out. Each network is read once as long
 * as the store stays the same.
 */
export function heldParts(store: Store, minimum: number): HeldParts {
  let known: { version: string; parts: Map<string, HeldPart | null> } | null = null;
  return async (ids) => {
    const version = await store.storeVersion();
    if (known?.version !== version) known = { version, parts: new Map() };
    const { parts } = known;
    const unread = ids.filter((id) => !parts.has(id));
    for (const id of unread) parts.set(id, null);
    if (unread.length > 0)
      for (const data of await store.loadNetworks({ ids: unread })) {
        const { heldBack = [] } = disclosedNetwork(data, minimum);
        const ties = data.ties.filter(heldBackTest(heldBack));
        if (heldBack.length > 0) parts.set(data.network.id, { heldBack, ties });
      }
    return new Map(ids.flatMap((id) => entryOf(id, parts.get(id))));
  };
}

const entryOf = (id: string, part: HeldPart | null | undefined): [string, HeldPart][] =>
  part ? [[id, part]] : [];

/** The ids of those networks that may hold back something. */
export const idsWithAnswers = (
  networks: readonly { id: string; simulated: boolean; kind: string | null }[],
): string[] => networks.filter(holdsAnswers).map(({ id }) => id);
