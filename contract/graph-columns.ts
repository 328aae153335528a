import { z } from 'zod';
import { GraphScope } from './graphs.ts';

/** Whoever accepts this is given a graph column by column: the same answer, in a fourth of the bytes or fewer. */
export const columnsMediaType = 'application/vnd.telar.columns+json';

/** Where a row has no such field. */
export const notThere = -1;

const Position = z.int().min(0);

/**
 * One field of all rows of a table:
 *
 * each     the value of every row
 * counted  a text that is followed by the number of the row, from 0
 * actors   ids of actors, by their places in the table of actors
 * all      a value a row
 * values   the values that there are, each once; `at` has for each row which of them it is, −1 where the row has no such field
 */
export const GraphColumn = z.union([
  z.object({ each: z.unknown() }),
  z.object({ counted: z.string() }),
  z.object({ actors: z.array(Position) }),
  z.object({ all: z.array(z.unknown()) }),
  z.object({ values: z.array(z.unknown()), at: z.array(z.int().min(notThere)) }),
]);
export type GraphColumn = z.infer<typeof GraphColumn>;

/** A list of records by their fields; a field that no record has is not among them. */
export const GraphTable = z.object({
  rows: z.int().min(0),
  columns: z.record(z.string(), GraphColumn),
});
export type GraphTable = z.infer<typeof GraphTable>;

/** A graph whose actors and ties are given column by column: row by row they are those of the answer in records. */
export const GraphColumns = z.object({
  scope: GraphScope,
  datasetHash: z.string(),
  actors: GraphTable,
  ties: GraphTable,
});
export type GraphColumns = z.infer<typeof GraphColumns>;
