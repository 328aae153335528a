import { TelarProblem } from '../../contract/problems.ts';
import type { Dependencies } from './dependencies.ts';

type Store = Pick<Dependencies, 'store'>;

/** Territories, by kind, parent or name. */
export function listTerritories(
  { store }: Store,
  query: Parameters<Dependencies['store']['listTerritories']>[0],
) {
  return store.listTerritories(query);
}

export function showTerritory({ store }: Store, id: string) {
  return store.findTerritory(id);
}

/** The year asked for, or the newest of the register. */
export async function registerYear({ store }: Store, asked: number | undefined): Promise<number> {
  const years = await store.listYears();
  const newest = years.at(-1) ?? 0;
  if (asked === undefined) return newest;
  if (years.includes(asked)) return asked;
  throw new TelarProblem(
    'invalid-request',
    `The register holds the years ${years.join(', ')}, not ${String(asked)}.`,
    { field: 'year' },
  );
}
