import type { NetworkData } from '../../contract/network-data.ts';
import { everyItem } from './every-item.ts';
import type { Dependencies } from './dependencies.ts';

/** Everything known of each network of a territory, in the order of their ids; `null` where there is no such territory. */
export async function networksOfTerritory(
  { store }: Pick<Dependencies, 'store'>,
  territoryId: string,
): Promise<NetworkData[] | null> {
  if ((await store.findTerritory(territoryId)) === null) return null;
  const networks: NetworkData[] = [];
  for await (const { id } of everyItem((page) => store.listNetworks({ ...page, territoryId }))) {
    const data = await store.loadNetwork(id);
    if (data !== null) networks.push(data);
  }
  return networks;
}
