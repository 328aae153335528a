import { recordKey } from '../../../contract/record-key.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { tiesAmong } from '../../../graph-queries/graphs/ties-among.ts';
import { type Query, type Row, readRows } from '../../../graph-queries/query.ts';
import { queryVariant } from '../query-text.ts';
import { answerReading } from './answer-reading.ts';
import { byCodePoint } from './code-points.ts';
import type { Connection, Plain } from './connection.ts';
import type { StoreState } from './store-state.ts';

/** Actors whose ties are asked for in one part: a country takes a few, which the server reads side by side. */
const partActors = 8_000;

/** Actors that are asked for, from which on a query goes to the server by itself. */
const manyActors = 1_000;

const isLarge = ({ ids }: Plain): boolean => Array.isArray(ids) && ids.length > manyActors;

/**
 * Reads queries of an answer that others have begun in a state of the store, and look at when it ends.
 *
 * @returns a function that gives the rows of one query
 */
export function readingInState(connection: Pick<Connection, 'readOne'>) {
  const readInAnswer = answerReading(connection);
  return async <Q extends Query>(state: StoreState, query: Q, parameters: Plain): Promise<Row<Q>[]> => {
    const parts = partsOf(query.name, parameters);
    const text = queryVariant(query.name, 'cypher', parts[0]!);
    const { visibleRevisions } = state;
    // Many rows are read side by side, with their columns named once.
    const read = (part: Plain) => connection.readOne(text, { ...part, visibleRevisions });
    const rows =
      parts.length > 1 || isLarge(parameters)
        ? (await Promise.all(parts.map(read))).flat()
        : await readInAnswer(state, text, parts[0]!);
    return parsedRows(query, rows);
  };
}

/** A query in the parts in which it is put: ties by the actors they leave, all else whole. */
export function partsOf(name: string, parameters: Plain): Plain[] {
  if (name !== tiesAmong.name) return [parameters];
  const ids = parameters['ids'] as string[];
  const parts = Math.max(1, Math.ceil(ids.length / partActors));
  const size = Math.ceil(ids.length / parts);
  return Array.from({ length: parts }, (_, part) => ({
    ...parameters,
    from: ids.slice(part * size, (part + 1) * size),
  }));
}

/** Rows of the server as the query promises them, in its order. */
export function parsedRows<Q extends Query>(query: Q, rows: readonly Plain[]): Row<Q>[] {
  const read = readRows(query, rows);
  return query.name === tiesAmong.name ? sortedByKey(read) : read;
}

/**
 * Ties in the order of their keys. For a country that is faster here than in the server, which would read the keys from
 * another file than the rest of the ties.
 */
function sortedByKey<T>(rows: T[]): T[] {
  const keyed = rows.map((row) => ({ row, key: recordKey(row as RecordOf<'tie'>) }));
  return keyed.sort((a, b) => byCodePoint(a.key, b.key)).map(({ row }) => row);
}
