import type { GraphActor } from '../../../contract/graphs.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';

type MatrixCell = { row: number; column: number; strength: number | null; negative: boolean };

/**
 * Rows and columns of the adjacency matrix: actors by group (the value their colour stands for), then by name.
 * An undirected tie fills both cells; of several ties in one cell the strongest is shown.
 */
export function matrixOf(
  visible: VisibleGraph,
  groupOf: (actor: GraphActor) => string,
  compare: (a: string, b: string) => number,
): { actors: GraphActor[]; cells: MatrixCell[]; breaks: number[] } {
  const actors = [...visible.actors].sort(
    (a, b) => compare(groupOf(a), groupOf(b)) || compare(a.name, b.name) || byCodeUnit(a.id, b.id),
  );
  const place = new Map(actors.map(({ id }, at) => [id, at]));
  const cells = new Map<string, MatrixCell>();
  const put = (from: string, to: string, strength: number | null, negative: boolean) => {
    const row = place.get(from)!;
    const column = place.get(to)!;
    const before = cells.get(`${row}:${column}`);
    if (before && (before.strength ?? 0) >= (strength ?? 0)) return;
    cells.set(`${row}:${column}`, { row, column, strength, negative });
  };
  for (const { from, to, strength, sign, directed } of visible.ties) {
    put(from, to, strength, sign === -1);
    if (!directed) put(to, from, strength, sign === -1);
  }
  const breaks = actors.flatMap((actor, at) =>
    at > 0 && groupOf(actor) !== groupOf(actors[at - 1]!) ? [at] : [],
  );
  return { actors, cells: [...cells.values()], breaks };
}
