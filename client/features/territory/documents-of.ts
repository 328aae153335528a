import type { TerritoryDetail } from '../../../contract/territories.ts';

/** Published documents about a territory or one that it lies in, and those about a territory inside of it. */
export function documentsOf({
  id,
  ancestors,
  documents,
}: Pick<TerritoryDetail, 'id' | 'ancestors' | 'documents'>) {
  const above = new Set([id, ...ancestors.map((ancestor) => ancestor.id)]);
  const own = documents.filter(({ territoryId }) => territoryId !== null && above.has(territoryId));
  return { own, inside: documents.filter((event) => !own.includes(event)) };
}
