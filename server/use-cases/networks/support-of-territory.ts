import type { RecordOf } from '../../../contract/records.ts';
import { isEvaluatorRole } from '../../../contract/support-records.ts';
import type { SupportRecords } from '../../intake/bundle/write-support.ts';
import type { Dependencies } from '../dependencies.ts';
import { paginate } from './paginate.ts';

type Reading = Pick<Dependencies, 'store'>;
type SupportType = 'contract' | 'evaluation' | 'result';

/**
 * What belongs to no network and concerns the schools of a territory: contracts that serve one of them, or that serve
 * no school in particular and were hired by a sostenedor of theirs; how these are judged; and results of the schools.
 */
export async function supportOfTerritory({ store }: Reading, territoryId: string): Promise<SupportRecords> {
  const schools = new Set<string>();
  for await (const { id } of paginate((page) => store.searchActors({ ...page, territoryId, kind: 'school' })))
    schools.add(id);
  const owners = new Set((await store.listActorsById([...schools])).map(({ sostenedorId }) => sostenedorId));
  const recordsOf = <T extends SupportType>(type: T, fits: (record: RecordOf<T>) => boolean) =>
    fitting(store, type, fits);
  const contracts = await recordsOf('contract', ({ schoolIds, sostenedorId }) =>
    schoolIds.length === 0
      ? sostenedorId !== null && owners.has(sostenedorId)
      : schoolIds.some((id) => schools.has(id)),
  );
  const known = new Set(contracts.map(keyOf));
  const evaluations = await recordsOf('evaluation', (evaluation) => known.has(keyOf(evaluation)));
  const results = await recordsOf('result', ({ schoolId }) => schools.has(schoolId));
  const named = new Set([
    ...contracts.flatMap(({ sostenedorId, providerId, schoolIds }) => [
      ...(sostenedorId === null ? [] : [sostenedorId]),
      providerId,
      ...schoolIds,
    ]),
    ...evaluations.flatMap(({ evaluator }) => (isEvaluatorRole(evaluator) ? [] : [evaluator])),
    ...results.map(({ schoolId }) => schoolId),
  ]);
  return { contracts, evaluations, results, actors: await store.listActorsById([...named]) };
}

const keyOf = ({ sostenedorId, providerId, contractId }: RecordOf<'contract' | 'evaluation'>): string =>
  JSON.stringify([sostenedorId, providerId, contractId]);

async function fitting<T extends SupportType>(
  store: Reading['store'],
  type: T,
  fits: (record: RecordOf<T>) => boolean,
): Promise<RecordOf<T>[]> {
  const found: RecordOf<T>[] = [];
  for await (const { record } of store.streamRecords({ type, where: {} }))
    // A scope of one type holds records of that type.
    if (fits(record as RecordOf<T>)) found.push(record as RecordOf<T>);
  return found;
}
