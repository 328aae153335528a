import type { Dependencies } from './dependencies.ts';

type Store = Pick<Dependencies, 'store'>;

export function listNetworks({ store }: Store, query: Parameters<Dependencies['store']['listNetworks']>[0]) {
  return store.listNetworks(query);
}

/** Networks whose territory is this one or lies inside it; `null` where there is no such territory. */
export async function listTerritoryNetworks(
  { store }: Store,
  id: string,
  page: { limit: number; cursor?: string | undefined },
) {
  const territory = await store.findTerritory(id);
  return territory === null ? null : store.listNetworks({ ...page, territoryId: id });
}

export function showNetwork({ store }: Store, id: string) {
  return store.findNetwork(id);
}
