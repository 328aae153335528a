import { actorReferences } from '../../intake/bundle/actor-references.ts';
import type { SupportRecords } from '../../intake/bundle/write-support.ts';
import type { Dependencies } from '../dependencies.ts';
import { paginate } from './paginate.ts';

/**
 * What belongs to no network and concerns the schools of a territory: contracts that serve one of them, or that serve
 * no school in particular and were hired by a sostenedor of theirs; how these are judged; and results of the schools.
 */
export async function supportOfTerritory(
  { store }: Pick<Dependencies, 'store'>,
  territoryId: string,
): Promise<SupportRecords> {
  const schoolIds: string[] = [];
  for await (const { id } of paginate((page) => store.searchActors({ ...page, territoryId, kind: 'school' })))
    schoolIds.push(id);
  const schools = await store.listActorsById(schoolIds);
  const sostenedorIds = schools.flatMap(({ sostenedorId }) => sostenedorId ?? []);
  const [{ contracts, evaluations }, results] = await Promise.all([
    store.contractRecordsOf({ schoolIds, sostenedorIds }),
    store.resultsOf(schoolIds),
  ]);
  const references = [...contracts, ...evaluations, ...results].flatMap((record) => actorReferences(record));
  const named = new Set(references.map(({ id }) => id));
  return { contracts, evaluations, results, actors: await store.listActorsById([...named]) };
}
