import { codedProblem } from '../../contract/problems.ts';
import type { Page } from '../../contract/paging.ts';

type Key = (string | number)[];

/**
 * Pages of one list. A cursor is the list's name and the sort key of the last item seen, in base64url: readable only
 * by the list that made it.
 */
export type Cursors = {
  /** The sort key after which to go on; `null` without a cursor. */
  after(cursor: string | undefined): Key | null;
  /** A page of what was asked for with one row more than `limit`. */
  page<Row, Item>(
    rows: Row[],
    limit: number,
    keyOf: (row: Row) => Key,
    itemOf: (row: Row) => Item,
  ): Page<Item>;
};

/** @param shape  what stands at each place of the key, as `typeof` names it */
export function cursorsOf(list: string, shape: readonly ('string' | 'number')[]): Cursors {
  return {
    after: (cursor) => (cursor === undefined ? null : decode(list, shape, cursor)),
    page: (rows, limit, keyOf, itemOf) => {
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      const nextCursor = rows.length > limit && last ? encode(list, keyOf(last)) : null;
      return { items: shown.map(itemOf), nextCursor };
    },
  };
}

/** A page of a list that is ranked whole, each time anew: its cursor tells how many items were seen. */
export function rankedPage<Item>(
  cursors: Cursors,
  ranked: readonly Item[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Page<Item> {
  const seen = Number(cursors.after(cursor)?.[0] ?? 0);
  const numbered = ranked.map((item, at) => ({ item, upTo: at + 1 }));
  return cursors.page(
    numbered.slice(seen, seen + limit + 1),
    limit,
    ({ upTo }) => [upTo],
    ({ item }) => item,
  );
}

const encode = (list: string, key: Key) => Buffer.from(JSON.stringify([list, ...key])).toString('base64url');

function decode(list: string, shape: readonly string[], cursor: string): Key {
  const parts = parse(cursor);
  const [, ...key] = Array.isArray(parts) ? (parts as unknown[]) : [];
  const fits = key.length === shape.length && key.every((part, i) => typeof part === shape[i]);
  // Encoding it again must give the same text: it has the list's name in it, and base64 readers skip what they don't know.
  if (fits && encode(list, key as Key) === cursor) return key as Key;
  throw codedProblem('cursor-of-other-list', {}, 'cursor');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
