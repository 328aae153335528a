import type { Undefined } from '../../../contract/metrics.ts';
import { eachPermutation } from '../inference/enumerate.ts';
import { leastSquares } from '../linear/least-squares.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import type { Random } from '../random.ts';
import { matrixOf, sharedActors } from './same-actors.ts';

/** Largest network whose relabellings are all tried. */
const exactSize = 7;

export type MrQap = {
  readonly actors: number;
  readonly rSquared: number;
  /** Relabellings: all of them when exact, else drawn. */
  readonly relabellings: number;
  readonly exact: boolean;
  readonly effects: readonly { readonly layer: string; readonly estimate: number; readonly p: number }[];
};

/**
 * MR-QAP: how each of several layers goes together with one layer, the others held constant.
 *
 *   y = b₀ + Σ b_k x_k over ordered pairs i ≠ j; p of b_k by double semi-partialling: x_k is replaced by its residual on the
 *   other layers with actors relabelled, p = share of relabellings with |t| at least as large
 *
 * Source      Dekker, Krackhardt & Snijders 2007, doi:10.1007/s11336-007-9016-1
 * Reads       layers, all directed or none, over the actors present in all who did not stay silent
 * Tie cost    not used; cells are 1, or the strength with `strength: true`
 * Returns     R², and an estimate with two-sided p for each explaining layer
 * Undefined   fewer than 4 actors: "too-few-actors"; layers that explain each other or do not vary: "collinear"
 * Cost        relabellings · layers · n²: all n! for n ≤ 7, else `draws`
 * Agrees with asnipe mrqap.dsp and UCINET MR-QAP (double semi-partialling) up to their draws
 * @example mrQap(y, { x: y }, random)   // estimate 1, p the share of relabellings that leave y as it is
 */
export function mrQap(
  explained: NetworkGraph,
  explaining: Readonly<Record<string, NetworkGraph>>,
  random: Random,
  { draws = 999, strength = false } = {},
): MrQap | Undefined {
  const layers = Object.entries(explaining);
  const actors = sharedActors([explained, ...layers.map(([, graph]) => graph)]);
  const n = actors.length;
  if (n < 4) return undefinedBecause('too-few-actors');
  const cells = offDiagonal(n);
  const column = (graph: NetworkGraph) => {
    const matrix = matrixOf(graph, actors, { strength });
    return Float64Array.from(cells, (cell) => matrix[cell]!);
  };
  const ones = new Float64Array(cells.length).fill(1);
  const y = column(explained);
  const columns = layers.map(([, graph]) => column(graph));
  const fit = leastSquares(y, [ones, ...columns]);
  if (!fit || y.every((value) => value === y[0])) return undefinedBecause('collinear');
  const orders = relabellings(n, random, draws);
  const effects = layers.map(([layer], at) => {
    const others = [ones, ...columns.filter((_, index) => index !== at)];
    const residual = leastSquares(columns[at]!, others)!.residuals;
    const observed = Math.abs(fit.t[at + 1]!);
    let reaching = 0;
    for (const order of orders) {
      const moved = leastSquares(y, [...others, relabelled(residual, cells, n, order)]);
      if (moved && Math.abs(moved.t.at(-1)!) >= observed * (1 - 1e-9)) reaching++;
    }
    const p = n <= exactSize ? reaching / orders.length : (reaching + 1) / (orders.length + 1);
    return { layer, estimate: fit.coefficients[at + 1]!, p };
  });
  return {
    actors: n,
    rSquared: fit.rSquared,
    relabellings: orders.length,
    exact: n <= exactSize,
    effects,
  };
}

function offDiagonal(n: number): number[] {
  return Array.from({ length: n * n }, (_, cell) => cell).filter((cell) => Math.floor(cell / n) !== cell % n);
}

function relabellings(n: number, random: Random, draws: number): number[][] {
  const start = Array.from({ length: n }, (_, at) => at);
  if (n > exactSize) return Array.from({ length: draws }, () => random.shuffle([...start]));
  const all: number[][] = [];
  eachPermutation(n, (order) => all.push([...order]));
  return all;
}

function relabelled(
  values: Float64Array,
  cells: readonly number[],
  n: number,
  order: readonly number[],
): Float64Array {
  const place = new Int32Array(n * n);
  for (const [at, cell] of cells.entries()) place[cell] = at;
  return Float64Array.from(
    cells,
    (cell) => values[place[order[Math.floor(cell / n)]! * n + order[cell % n]!]!]!,
  );
}
