import type { Rows } from './view-rows.ts';

/** Over all ordered pairs with a way: how many, the sum of their steps, and of 1 / steps. */
export type StepSums = { pairs: number; steps: number; nearness: number };

/** Steps between all pairs: from each actor, everybody one step further at a time. O(nm). */
export function stepSums(rows: Rows): StepSums {
  const n = rows.start.length - 1;
  const sums = { pairs: 0, steps: 0, nearness: 0 };
  const length = new Int32Array(n);
  const order = new Int32Array(n);
  for (let source = 0; source < n; source++) {
    const reached = walkFrom(source, rows, length, order);
    for (let at = 1; at < reached; at++) {
      const steps = length[order[at]!]!;
      sums.steps += steps;
      sums.nearness += 1 / steps;
    }
    sums.pairs += reached - 1;
  }
  return sums;
}

/** Fills `order` with whom the source reaches, the nearest first, and their steps; how many they are. */
function walkFrom(source: number, { start, other }: Rows, length: Int32Array, order: Int32Array): number {
  length.fill(-1);
  length[source] = 0;
  order[0] = source;
  let reached = 1;
  for (let at = 0; at < reached; at++) {
    const v = order[at]!;
    for (let entry = start[v]!; entry < start[v + 1]!; entry++) {
      const next = other[entry]!;
      if (length[next] !== -1) continue;
      length[next] = length[v]! + 1;
      order[reached++] = next;
    }
  }
  return reached;
}
