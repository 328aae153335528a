import { z } from 'zod';

/**
 * One query to the store. `name` is its path below this folder: `<name>.sql` and `<name>.cypher` put it to the two
 * engines. Both read the same parameters (`null`: not given) and return the same columns in the same order of rows;
 * `row` accepts the raw values of either engine (see row-values.ts) and makes them plain ones.
 */
export type Query = {
  readonly name: string;
  readonly parameters: z.ZodObject;
  readonly row: z.ZodObject;
};

export type Parameters<Q extends Query> = z.output<Q['parameters']>;
export type Row<Q extends Query> = z.output<Q['row']>;

/** Puts one query to an engine; the rows have been read by the query's own schema. */
export type RunQuery = <Q extends Query>(query: Q, parameters: Parameters<Q>) => Promise<Row<Q>[]>;

/** How an engine reads. */
export type QueryRunner = {
  runQuery: RunQuery;
  /**
   * Runs the queries of one answer on one state of the store: `work` is run again when the store was changed meanwhile.
   *
   * @throws TelarProblem `store-unavailable` when it is changed again and again
   */
  inOneVersion<T>(work: (runQuery: RunQuery) => Promise<T>): Promise<T>;
  /** The same for all that one answer asks of the store; `isSame` says whether the store is still in that state. */
  inOneState<T>(work: (isSame: () => Promise<boolean>) => Promise<T>): Promise<T>;
  /** How often the store was changed: by the time that the answer under way was begun, else by now. */
  changes(): Promise<number>;
};

/**
 * The engine's raw rows as the query promises them.
 *
 * @throws Error naming the query when a row has another shape
 */
export function readRows<Q extends Query>(query: Q, raw: readonly unknown[]): Row<Q>[] {
  return raw.map((values, position) => readRow(query, values, position));
}

/** One of the rows; `position` counts from 0. */
export function readRow<Q extends Query>(query: Q, values: unknown, position: number): Row<Q> {
  const read = query.row.safeParse(values);
  if (read.success) return read.data as Row<Q>;
  throw new Error(`${query.name}, row ${position + 1}: ${z.prettifyError(read.error)}`);
}
