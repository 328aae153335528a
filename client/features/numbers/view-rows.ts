import type { ViewGraph } from './view-graph.ts';

/** Whom each actor is tied with: the others of position v are `other[start[v]]` to `other[start[v + 1] - 1]`. */
export type Rows = { start: Int32Array; other: Int32Array };
type Ends = Pick<ViewGraph, 'actors' | 'from' | 'to'>;

/** Along the ties, or both ways. A pair that names each other is there twice when both ways are read. */
export function rowsOf({ actors, from, to }: Ends, ways: 'along' | 'both'): Rows {
  const start = new Int32Array(actors.length + 1);
  const each = (visit: (a: number, b: number) => void) => {
    for (let tie = 0; tie < from.length; tie++) {
      visit(from[tie]!, to[tie]!);
      if (ways === 'both') visit(to[tie]!, from[tie]!);
    }
  };
  each((a) => start[a + 1]!++);
  for (let v = 0; v < actors.length; v++) start[v + 1]! += start[v]!;
  const free = start.slice();
  const other = new Int32Array(start[actors.length]!);
  each((a, b) => (other[free[a]!++] = b));
  return { start, other };
}
