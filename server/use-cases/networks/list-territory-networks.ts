import type { Dependencies } from '../dependencies.ts';

/** Networks whose territory is this one or lies inside it; `null` where there is no such territory. */
export async function listTerritoryNetworks(
  { store }: Pick<Dependencies, 'store'>,
  id: string,
  page: { limit: number; cursor?: string | undefined },
) {
  const territory = await store.findTerritory(id);
  return territory === null ? null : store.listNetworks({ ...page, territoryId: id });
}
