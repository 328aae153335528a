import type { z } from 'zod';
import { type GraphColumn, type GraphTable, notThere } from './graph-columns.ts';
import { GraphActor, type GraphAnswer, GraphScope, GraphTie } from './graphs.ts';

/** Rows that are made in one step: some milliseconds in a browser. */
const rowsOfStep = 4_000;

/** What reads a field: of a row, its value; `undefined`: it has none. */
type Field = { name: string; read: (row: number) => unknown; isInAll: boolean };

/**
 * A graph in columns as one in records, each value held to the schema of its field, in steps: many rows have few values,
 * and each of those is checked once. Maps and lists that several rows have are shared between them.
 *
 * @param columns what was answered, of any shape
 * @throws Error that names the field when it is no such graph
 */
export function* graphOfColumnSteps(columns: unknown): Generator<undefined, GraphAnswer> {
  const { scope, datasetHash, actors: actorTable, ties: tieTable } = columns as Record<string, unknown>;
  if (typeof datasetHash !== 'string') throw new Error('datasetHash is no text');
  const actors = yield* rowSteps<GraphActor>(actorTable, GraphActor, []);
  const ids = actors.map(({ id }) => id);
  const ties = yield* rowSteps<GraphTie>(tieTable, GraphTie, ids);
  return { scope: GraphScope.parse(scope), datasetHash, actors, ties };
}

function* rowSteps<Row>(
  given: unknown,
  schema: z.ZodObject,
  actorIds: readonly string[],
): Generator<undefined, Row[]> {
  const { rows: count, columns } = given as GraphTable;
  if (!Number.isSafeInteger(count) || count < 0) throw new Error('the number of rows is no number');
  const fields: Field[] = [];
  for (const [name, of] of count === 0 ? [] : Object.entries(schema.shape)) {
    const field = fieldOf(name, columns[name], { count, schema: of as z.ZodType, actorIds });
    if (field !== null) fields.push(field);
    yield;
  }
  const empty = Object.fromEntries(fields.flatMap(({ name, isInAll }) => (isInAll ? [[name, null]] : [])));
  const rows: Record<string, unknown>[] = [];
  for (let at = 0; at < count; at += 1) {
    if (at % rowsOfStep === rowsOfStep - 1) yield;
    const row: Record<string, unknown> = { ...empty };
    for (const { name, read, isInAll } of fields) {
      const value = read(at);
      if (isInAll || value !== undefined) row[name] = value;
    }
    rows.push(row);
  }
  // Each field was held to its schema.
  return rows as Row[];
}

type FieldFacts = { count: number; schema: z.ZodType; actorIds: readonly string[] };

/** `null`: no row has it. */
function fieldOf(name: string, column: GraphColumn | undefined, facts: FieldFacts): Field | null {
  const refuse = (why: string): never => {
    throw new Error(`${name}: ${why}`);
  };
  const checked = (value: unknown): unknown => {
    const read = facts.schema.safeParse(value);
    return read.success ? read.data : refuse(read.error.message);
  };
  if (column === undefined) return checked(undefined) === undefined ? null : refuse('it is not there');
  const inAll = (read: Field['read']): Field => ({ name, read, isInAll: true });
  if ('each' in column) {
    const value = checked(column.each);
    return inAll(() => value);
  }
  if ('counted' in column) {
    checked(`${column.counted}0`);
    return inAll((row) => `${column.counted}${String(row)}`);
  }
  const list = 'actors' in column ? column.actors : 'all' in column ? column.all : column.at;
  if (list.length !== facts.count) refuse(`${String(list.length)} of ${String(facts.count)} rows`);
  if ('all' in column) {
    return inAll((row) => checked(column.all[row]));
  }
  if ('actors' in column) {
    checkPlaces(column.actors, 0, facts.actorIds.length, refuse);
    return inAll((row) => facts.actorIds[column.actors[row]!]);
  }
  const values = column.values.map(checked);
  checkPlaces(column.at, notThere, values.length, refuse);
  const isInAll = !column.at.includes(notThere);
  if (!isInAll) checked(undefined);
  return { name, isInAll, read: (row) => values[column.at[row]!] };
}

function checkPlaces(
  places: readonly number[],
  least: number,
  end: number,
  refuse: (why: string) => never,
): void {
  for (const place of places)
    if (!Number.isInteger(place) || place < least || place >= end) refuse(`nothing is at ${String(place)}`);
}
