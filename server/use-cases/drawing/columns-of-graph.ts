import {
  type GraphColumn,
  type GraphColumns,
  type GraphTable,
  notThere,
} from '../../../contract/graph-columns.ts';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { runInTurns } from '../../runtime/run-in-turns.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Fields of ties that name actors. */
const ends: readonly string[] = ['from', 'to'];

/** Columns of answers that are kept: whoever lets go of the answer lets go of them. */
const made = new WeakMap<GraphAnswer, Promise<GraphColumns>>();

/** The same graph in columns; others are answered while a large one is gone through. */
export function columnsOfGraph(answer: GraphAnswer): Promise<GraphColumns> {
  const known = made.get(answer);
  if (known !== undefined) return known;
  const columns = runInTurns(graphColumnSteps(answer));
  made.set(answer, columns);
  return columns;
}

/**
 * A graph in records as one in columns, in steps. The same records give the same columns, whatever engine they are of.
 *
 * Cost  O(actors + ties)
 */
export function* graphColumnSteps({
  scope,
  datasetHash,
  actors,
  ties,
}: GraphAnswer): Generator<undefined, GraphColumns> {
  const places = new Map(actors.map(({ id }, at) => [id, at]));
  const actorTable = yield* tableSteps(actors, () => null);
  const tieTable = yield* tableSteps(ties, (name) => (ends.includes(name) ? places : null));
  return { scope, datasetHash, actors: actorTable, ties: tieTable };
}

function* tableSteps(
  rows: Rows,
  placesFor: (name: string) => ReadonlyMap<string, number> | null,
): Generator<undefined, GraphTable> {
  const columns: Record<string, GraphColumn> = {};
  for (const name of yield* namesIn(rows)) {
    const values = rows.map((row) => row[name]);
    const places = placesFor(name);
    const column = (places && columnOfActors(values, places)) ?? counted(values) ?? columnOf(values);
    if (column !== null) columns[name] = column;
    yield;
  }
  return { rows: rows.length, columns };
}

/** Names of all fields, in the order in which they are found. */
function* namesIn(rows: Rows): Generator<undefined, Set<string>> {
  const names = new Set<string>();
  for (const [at, row] of rows.entries()) {
    if (at % rowsOfStep === rowsOfStep - 1) yield;
    for (const name in row) names.add(name);
  }
  return names;
}

const rowsOfStep = 10_000;

function columnOfActors(
  values: readonly unknown[],
  places: ReadonlyMap<unknown, number>,
): GraphColumn | null {
  const actors = values.map((id) => places.get(id));
  return actors.every((place) => place !== undefined) ? { actors } : null;
}

/** Ids that are nothing but a number behind the same text; `null`: they are not. */
function counted(values: readonly unknown[]): GraphColumn | null {
  const [first] = values;
  if (typeof first !== 'string' || !first.endsWith('0')) return null;
  const text = first.slice(0, -1);
  return values.every((value, at) => value === `${text}${String(at)}`) ? { counted: text } : null;
}

/** `null`: no row has a value. */
function columnOf(values: readonly unknown[]): GraphColumn | null {
  const known = distinct();
  const at = values.map((value) => (value === undefined ? notThere : known.placeOf(value)));
  if (known.values.length === 0) return null;
  const isWhole = !at.includes(notThere);
  if (isWhole && known.values.length === 1) return { each: known.values[0] };
  // Which of them it is takes less than the value itself only where values come again.
  if (isWhole && known.values.length * 2 > values.length) return { all: [...values] };
  return { values: known.values, at };
}

/** Collects values, each once: lists and maps by what they hold. */
function distinct(): { values: unknown[]; placeOf: (value: unknown) => number } {
  const values: unknown[] = [];
  const plain = new Map<unknown, number>();
  const held = new Map<string, number>();
  const placeOf = (value: unknown): number => {
    const isHeld = typeof value === 'object' && value !== null;
    const [places, key] = isHeld ? [held, JSON.stringify(value)] : [plain, value];
    const known = places.get(key as string);
    if (known !== undefined) return known;
    places.set(key as string, values.length);
    return values.push(value) - 1;
  };
  return { values, placeOf };
}
