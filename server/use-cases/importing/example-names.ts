import type { RecordChange } from '../../../contract/imports.ts';
import type { Dependencies } from '../dependencies.ts';

/** Fields of records that hold ids of actors. */
const actorFields = ['from', 'to', 'reporter', 'actorId', 'actorIds', 'schoolId', 'sostenedorId'];

/** Names of the stored actors and networks that some changed records name, by id. */
export async function exampleNames(
  { store }: Pick<Dependencies, 'store'>,
  examples: readonly RecordChange[],
): Promise<Record<string, string>> {
  const records = examples.flatMap(({ before, after }) => [before, after]);
  const idsIn = (fields: readonly string[]): string[] => {
    const values = records.flatMap((record) => fields.flatMap((field) => record?.[field] ?? []));
    return [...new Set(values.filter((value) => typeof value === 'string'))];
  };
  const actors = await store.listActorsById(idsIn(actorFields));
  const networks = await Promise.all(idsIn(['networkId']).map((id) => store.findNetwork(id)));
  const named = [...actors, ...networks.filter((network) => network !== null)];
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}
