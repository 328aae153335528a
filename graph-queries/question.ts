import { z } from 'zod';

/**
 * One question to the store. `name` is also the stem of its `.cypher` twin; `sql` is the embedded twin. Both read the
 * same parameters (`null`: not given) and return the same columns in the same order of rows; `row` accepts the raw
 * values of either engine (see row-values.ts) and makes them plain ones.
 */
export type Question = {
  readonly name: string;
  readonly parameters: z.ZodObject;
  readonly row: z.ZodObject;
  readonly sql: string;
};

export type Parameters<Q extends Question> = z.output<Q['parameters']>;
export type Row<Q extends Question> = z.output<Q['row']>;

/** Puts one question to an engine; the rows have been read by the question's own schema. */
export type Ask = <Q extends Question>(question: Q, parameters: Parameters<Q>) => Promise<Row<Q>[]>;

/** The engine's raw rows as the question promises them; a row of another shape throws, naming the question. */
export function readRows<Q extends Question>(question: Q, raw: readonly unknown[]): Row<Q>[] {
  const { row } = question;
  return raw.map((values, position) => {
    const read = row.safeParse(values);
    if (read.success) return read.data as Row<Q>;
    throw new Error(`${question.name}, row ${position + 1}: ${z.prettifyError(read.error)}`);
  });
}
