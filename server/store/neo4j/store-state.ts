import { registerYears as registerYearsQuery } from '../../../graph-queries/territories/register-years.ts';
import type { Connection, Plain, Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';

/**
 * Which revisions may be read, a number that changes with every import, undo and erasure, and which years of the register
 * are stored.
 */
export type StoreState = {
  readonly visibleRevisions: number[];
  readonly version: number;
  readonly registerYears: number[];
};

/** The state as a member of the database has it that may lag behind others. */
export const storeState = ({ read }: Pick<Connection, 'read'>): Promise<StoreState> => read(stateWithin);

/**
 * The state after all that any process has committed. With it comes the bookmark of that state: whatever this process
 * reads from here on, on whichever member of a cluster, is at least as new.
 */
export const newestState = ({ readNewest }: Pick<Connection, 'readNewest'>): Promise<StoreState> =>
  readNewest(stateWithin);

/** The state within an open transaction. */
export async function stateWithin(run: Run): Promise<StoreState> {
  const [state] = await run(cypherFile('store-state'));
  return stateOf(state);
}

const stateOf = (state: Plain | undefined): StoreState => ({
  visibleRevisions: (state?.['visibleRevisions'] ?? []) as number[],
  version: Number(state?.['storeVersion'] ?? 0),
  registerYears: (state?.['registerYears'] ?? []) as number[],
});

/** The rows of a query that the state itself answers; `null`: the database has to be asked. */
export const rowsOfState = (name: string, { registerYears }: StoreState): Plain[] | null =>
  name === registerYearsQuery.name ? registerYears.map((year) => ({ year })) : null;
