import type { NetworkData } from '../../contract/network-data.ts';
import type { Dependencies } from './dependencies.ts';

/** Everything known of each network of a territory, in the order of their ids; `null` where there is no such territory. */
export async function networksOfTerritory(
  { store }: Pick<Dependencies, 'store'>,
  territoryId: string,
): Promise<NetworkData[] | null> {
  if ((await store.findTerritory(territoryId)) === null) return null;
  const networks: NetworkData[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.listNetworks({ limit: 500, cursor, territoryId });
    for (const { id } of page.items) {
      const data = await store.loadNetwork(id);
      if (data !== null) networks.push(data);
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return networks;
}
