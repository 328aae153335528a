import type { GraphActor, GraphTie } from '../../../contract/graphs.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';

/** All ties from the actor of a row to that of a column: tension apart, so that neither hides the other. */
export type MatrixCell = { row: number; column: number; ties: GraphTie[]; tensions: GraphTie[] };

/**
 * Rows and columns of the adjacency matrix: actors by group (the value their colour stands for), then by name.
 * An undirected tie fills both cells. Cells are in the order of rows, then columns; their ties by layer.
 */
export function matrixOf(
  visible: VisibleGraph,
  groupOf: (actor: GraphActor) => string,
  compare: (a: string, b: string) => number,
): { actors: GraphActor[]; cells: MatrixCell[]; breaks: number[] } {
  const actors = [...visible.actors].sort(
    (a, b) => compare(groupOf(a), groupOf(b)) || compare(a.name, b.name) || byCodeUnit(a.id, b.id),
  );
  const breaks = actors.flatMap((actor, at) =>
    at > 0 && groupOf(actor) !== groupOf(actors[at - 1]!) ? [at] : [],
  );
  return { actors, cells: cellsOf(actors, visible.ties), breaks };
}

function cellsOf(actors: readonly GraphActor[], ties: readonly GraphTie[]): MatrixCell[] {
  const place = new Map(actors.map(({ id }, at) => [id, at]));
  const cells = new Map<string, MatrixCell>();
  const put = (from: string, to: string, tie: GraphTie) => {
    const [row, column] = [place.get(from)!, place.get(to)!];
    const key = `${String(row)}:${String(column)}`;
    const cell = cells.get(key) ?? { row, column, ties: [], tensions: [] };
    (tie.sign === -1 ? cell.tensions : cell.ties).push(tie);
    cells.set(key, cell);
  };
  for (const tie of [...ties].sort((a, b) => byCodeUnit(a.layer, b.layer))) {
    put(tie.from, tie.to, tie);
    if (!tie.directed && tie.from !== tie.to) put(tie.to, tie.from, tie);
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

const steps: Record<string, { along: 'row' | 'column'; sign: 1 | -1 }> = {
  ArrowRight: { along: 'column', sign: 1 },
  ArrowLeft: { along: 'column', sign: -1 },
  ArrowDown: { along: 'row', sign: 1 },
  ArrowUp: { along: 'row', sign: -1 },
};

/**
 * The cell that an arrow key leads to: the nearest one that way, nearest in the other direction first. `null`: the key is
 * no arrow, or nothing lies that way.
 */
export function nextCell(
  cells: readonly MatrixCell[],
  from: MatrixCell | null,
  key: string,
): MatrixCell | null {
  const step = steps[key];
  if (step === undefined) return null;
  if (from === null) return cells[0] ?? null;
  const { along, sign } = step;
  const across = along === 'row' ? 'column' : 'row';
  const effort = (cell: MatrixCell) =>
    sign * (cell[along] - from[along]) + 1000 * Math.abs(cell[across] - from[across]);
  const ahead = cells.filter((cell) => sign * (cell[along] - from[along]) > 0);
  return ahead.reduce<MatrixCell | null>(
    (best, cell) => (best === null || effort(cell) < effort(best) ? cell : best),
    null,
  );
}
