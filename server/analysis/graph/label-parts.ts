import type { Rows } from './rows.ts';

export type VisitNeighbours = (here: number, visit: (there: number) => void) => void;

/** Neighbours as rows list them. */
export const alongRows =
  ({ offset, neighbour }: Rows): VisitNeighbours =>
  (here, visit) => {
    for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) visit(neighbour[entry]!);
  };

/**
 * Labels each vertex with the first vertex of its connected part. Vertices labelled before with anything but −1 are
 * closed: they keep their label and join nobody.
 *
 * Cost  each vertex is visited once: O(n + m) along rows, O(n²) along a matrix
 */
export function labelParts(
  n: number,
  visitNeighbours: VisitNeighbours,
  label: Int32Array = new Int32Array(n).fill(-1),
): Int32Array {
  const queue = new Int32Array(n);
  let end = 0;
  let start = 0;
  const reach = (there: number): void => {
    if (label[there] !== -1) return;
    label[there] = start;
    queue[end++] = there;
  };
  for (; start < n; start++) {
    end = 0;
    reach(start);
    for (let at = 0; at < end; at++) visitNeighbours(queue[at]!, reach);
  }
  return label;
}
