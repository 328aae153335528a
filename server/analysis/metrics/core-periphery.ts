import { z } from 'zod';
import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { degree } from './degree.ts';
import { asGiven, networkMetric, units } from './metric.ts';

/** Largest network for which every core is tried. */
const exactSize = 16;

export type CorePeriphery = {
  readonly correlation: number;
  /** Ids of the core, in the order of ids; the smallest core when several fit equally well. */
  readonly core: readonly string[];
  /** How many cores fit equally well. */
  readonly equallyGood: number;
  readonly exact: boolean;
};

/**
 * Core–periphery: the core whose ideal pattern fits the ties best.
 *
 * Returns     {correlation [−1, 1], core, equallyGood, exact}: exact for n ≤ 16, else the best of cores by degree, improved by single moves
 * @example corePeriphery(star(5))   // correlation 1, core: the centre
 */
export function corePeriphery(
  graph: NetworkGraph,
  { between = 'tied' }: { between?: 'tied' | 'ignored' } = {},
): CorePeriphery | Undefined {
  const n = graph.actors.length;
  const arcs = graph.from.length * (graph.directed ? 1 : 2);
  if (n < 3) return undefinedBecause('too-few-actors');
  if (arcs === 0) return undefinedBecause('no-ties');
  if (arcs === n * (n - 1)) return undefinedBecause('complete');
  const fit = (size: number, inCore: number, inPeriphery: number): number => {
    const rest = n - size;
    const coreCells = size * (size - 1);
    const peripheryCells = rest * (rest - 1);
    return between === 'tied'
      ? phi(arcs - inPeriphery, n * (n - 1) - peripheryCells, inPeriphery, peripheryCells)
      : phi(inCore, coreCells, inPeriphery, peripheryCells);
  };
  const search = n <= exactSize ? everyCore(graph, fit) : growCores(graph, fit);
  return search ?? undefinedBecause('no-variance');
}

type Fit = (size: number, inCore: number, inPeriphery: number) => number;

/** Correlation of ties with a yes/no pattern: `a` of `cells` ties where the pattern says yes, `b` of `others` where no. */
function phi(a: number, cells: number, b: number, others: number): number {
  const ties = a + b;
  const all = cells + others;
  const spread = Math.sqrt(cells * others * ties * (all - ties));
  return spread === 0 ? -Infinity : (a * (others - b) - b * (cells - a)) / spread;
}

function everyCore(graph: NetworkGraph, fit: Fit): CorePeriphery | null {
  const n = graph.actors.length;
  const near = arcMasks(graph);
  const inside = new Int16Array(1 << n);
  for (let mask = 1; mask < inside.length; mask++) {
    const low = 31 - Math.clz32(mask & -mask);
    const rest = mask & (mask - 1);
    inside[mask] = inside[rest]! + bits(near.out[low]! & rest) + bits(near.into[low]! & rest);
  }
  const everybody = inside.length - 1;
  let best = -Infinity;
  let cores: number[] = [];
  for (let mask = 1; mask < everybody; mask++) {
    const value = fit(bits(mask), inside[mask]!, inside[everybody ^ mask]!);
    if (value > best + 1e-12) {
      best = value;
      cores = [mask];
    } else if (value >= best - 1e-12 && value > -Infinity) cores.push(mask);
  }
  if (cores.length === 0) return null;
  const named = cores.map((mask) => graph.actors.filter((_, position) => (mask >> position) & 1).sort());
  const core = named.sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1))[0]!;
  return { correlation: best, core, equallyGood: cores.length, exact: true };
}

/** Arcs out of and into each position, as bit masks. */
function arcMasks(graph: NetworkGraph): { out: Int32Array; into: Int32Array } {
  const out = new Int32Array(graph.actors.length);
  const into = new Int32Array(graph.actors.length);
  for (const [tie, from] of graph.from.entries()) {
    const to = graph.to[tie]!;
    out[from]! |= 1 << to;
    into[to]! |= 1 << from;
    if (graph.directed) continue;
    out[to]! |= 1 << from;
    into[from]! |= 1 << to;
  }
  return { out, into };
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

/** Cores of the most tied, of every size; the best is improved while moving one actor in or out helps. */
function growCores(graph: NetworkGraph, fit: Fit): CorePeriphery | null {
  const n = graph.actors.length;
  const ties = degree(graph);
  const order = Array.from(ties.keys()).sort(
    (a, b) => ties[b]! - ties[a]! || (graph.actors[a]! < graph.actors[b]! ? -1 : 1),
  );
  const near: number[][] = graph.actors.map(() => []);
  for (const [tie, from] of graph.from.entries()) {
    const to = graph.to[tie]!;
    // Each arc stands at both ends, an undirected tie twice: what a move takes along.
    for (let arc = graph.directed ? 1 : 2; arc > 0; arc--) {
      near[from]!.push(to);
      near[to]!.push(from);
    }
  }
  const core = new Uint8Array(n);
  const state = { size: 0, inCore: 0, inPeriphery: graph.from.length * (graph.directed ? 1 : 2) };
  const after = (position: number) => {
    const toCore = near[position]!.filter((there) => core[there]).length;
    const toPeriphery = near[position]!.length - toCore;
    return core[position]
      ? { size: state.size - 1, inCore: state.inCore - toCore, inPeriphery: state.inPeriphery + toPeriphery }
      : { size: state.size + 1, inCore: state.inCore + toCore, inPeriphery: state.inPeriphery - toPeriphery };
  };
  const worth = ({ size, inCore, inPeriphery }: typeof state) =>
    size === 0 || size === n ? -Infinity : fit(size, inCore, inPeriphery);
  let best = { value: -Infinity, size: 0 };
  for (const position of order) {
    Object.assign(state, after(position));
    core[position] = 1;
    if (worth(state) > best.value + 1e-12) best = { value: worth(state), size: state.size };
  }
  for (const position of order.slice(best.size)) {
    Object.assign(state, after(position));
    core[position] = 0;
  }
  if (best.value === -Infinity) return null;
  for (;;) {
    const moves = order.map((position) => ({ position, value: worth(after(position)) }));
    const move = moves.reduce((top, candidate) => (candidate.value > top.value + 1e-12 ? candidate : top));
    if (move.value <= best.value + 1e-12) break;
    Object.assign(state, after(move.position));
    core[move.position] = 1 - core[move.position]!;
    best = { value: move.value, size: state.size };
  }
  const named = graph.actors.filter((_, position) => core[position]).sort();
  return { correlation: best.value, core: named, equallyGood: 1, exact: false };
}

export const corePeripheryMetric = networkMetric({
  id: 'core-periphery',
  name: { es: 'Centro y periferia', en: 'Core–periphery' },
  meaning: {
    es: 'El núcleo cuyo patrón ideal se ajusta mejor a los vínculos, y qué tan bien se ajusta.',
    en: 'The core whose ideal pattern fits the ties best, and how well it fits.',
  },
  formula:
    'max over cores of the correlation of a_ij with δ_ij; "tied": δ = 1 if i or j is in the core; "ignored": core pairs 1, periphery pairs 0, others left out',
  source: 'Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2',
  unit: units.none,
  range: [null, null],
  reads: asGiven('simple network as given; strength not used'),
  undefinedWhen:
    'n < 3: too-few-actors; no ties: no-ties; every tie exists: complete; no pattern varies: no-variance',
  cost: {
    text: 'exact O(2^n·n) for n ≤ 16, else O((n + m) · moves)',
    operations: (n, m) => (n <= exactSize ? 2 ** n * 20 : 100 * (n + m)),
  },
  agreesWith: 'the slow twin over all cores; UCINET categorical core/periphery (CORR) up to its search',
  parameters: z.object({
    between: z
      .enum(['tied', 'ignored'])
      .default('tied')
      .describe('What the ideal says of pairs of one core and one peripheral actor'),
  }),
  equals: {
    ucinet: 'Categorical core/periphery, CORR',
    fromOurs: 'up to UCINET’s search; ours is exact for n ≤ 16',
  },
  measure: corePeriphery,
});
