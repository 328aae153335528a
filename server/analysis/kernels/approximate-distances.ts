import { append } from '../../../contract/extremes.ts';
import { groupByPosition } from '../graph/group-by-position.ts';
import { inNeighbours, outNeighbours, type Neighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { nobodyWaits, type ProgressReporter } from '../graph/progress-reporter.ts';
import { strongComponents } from '../graph/strong-components.ts';
import { weakComponents } from '../graph/weak-components.ts';
import type { Random } from '../random.ts';
import { coreReach, type CoreReach } from './core-reach.ts';
import type { DistanceReading, KnownReach } from './distance-readings.ts';
import { lanes } from './distance-lanes.ts';
import { drawDistances, walkAll, worthDrawing } from './draw-distances.ts';
import { type DrawnPart, sizeOf } from './drawn-values.ts';
import { checkGuarantee, type Guarantee } from './guarantee.ts';
import { ReachSearch } from './reach-search.ts';
import { type SourceWalk, withSourceWalk } from './source-walk.ts';

export type ApproximateDistances = {
  /** By position. */
  readonly values: Float64Array;
  /** No value is farther from the truth than this, all actors together, with probability 1 − δ; at most ε of the largest value. */
  readonly error: number;
  /** Actors that were drawn to measure distances to; the same one may be drawn twice. */
  readonly draws: number;
};

type Settings = Guarantee & {
  readonly direction: 'out' | 'in';
  /** Draws are taken by so many; 512, what the kernel walks at once, unless given. */
  readonly batch?: number;
  readonly random: Random;
  readonly reporter?: ProgressReporter;
};

/**
 * A measure of distances by hops of every actor, to within ε of the largest value with probability 1 − δ, from distances
 * to drawn actors.
 *
 * Each weak part of the graph is looked at by itself. Whoever reaches its core (the largest strong component) reaches
 * all that the core reaches, the targets: distances to them are drawn, each target equally likely. What is reached
 * beside them, and from where the core is not reached, is counted exactly, so that nothing is lost on who reaches whom.
 *
 * Source  sampling of sources: Eppstein & Wang 2004, doi:10.7155/jgaa.00081; bounds: `mean-error.ts`
 * @returns null when drawing would not be cheaper than measuring: take the exact numbers
 * Cost    draws grow with the spread of distances / ε²; a walk from 512 of them takes some look-ups an arc; memory
 *         200 bytes an actor
 */
export function approximateDistances(
  graph: NetworkGraph,
  reading: DistanceReading,
  settings: Settings,
): ApproximateDistances | null {
  checkGuarantee(settings);
  const [rows, back] = [outNeighbours(graph), inNeighbours(graph)];
  const [along, onward] = settings.direction === 'out' ? [rows, back] : [back, rows];
  return withSourceWalk(along, onward, reading.weights, (walk) =>
    partByPart(graph, { along, onward, walk, reading, settings }),
  );
}

type Work = {
  readonly along: Neighbours;
  readonly onward: Neighbours;
  readonly walk: SourceWalk;
  readonly reading: DistanceReading;
  readonly settings: Settings;
};

/** Values of the whole graph, and how far the farthest may be off. */
type Found = { readonly values: Float64Array; error: number; draws: number; least: number };

function partByPart(graph: NetworkGraph, work: Work): ApproximateDistances | null {
  const n = graph.actors.length;
  const beside = new ReachSearch(work.along);
  const found: Found = { values: new Float64Array(n), error: 0, draws: 0, least: 0 };
  for (const members of partsBySize(graph)) {
    const large = members.length >= worthDrawing(work.settings.batch ?? lanes);
    // The largest part says what everything costs.
    if (!large && found.draws === 0) return null;
    const searched = large
      ? measurePart(graph, members, beside, work, found)
      : members.every((v) => beside.from(v));
    if (!searched) return null;
    if (!large) addExact(members, beside, work.reading, found);
  }
  return found;
}

const nothing = { self: 0, targets: 0, near: 0, farthest: 0 };

const knownBeside = ({ reached, total, reciprocal }: ReachSearch, v: number) => ({
  reached: reached[v]!,
  total: total[v]!,
  reciprocal: reciprocal[v]!,
});

/** The values of those who reach nobody but whom they were searched to reach. */
function addExact(members: Int32Array, beside: ReachSearch, reading: DistanceReading, found: Found): void {
  for (const v of members) {
    found.values[v] = reading.value({ ...nothing, ...knownBeside(beside, v) }, 0);
    found.least = Math.max(found.least, found.values[v]);
  }
}

/** False when all of it, or the whole graph, is better measured exactly. */
function measurePart(
  graph: NetworkGraph,
  members: Int32Array,
  beside: ReachSearch,
  { along, onward, walk, reading, settings }: Work,
  found: Found,
): boolean {
  const reach = coreReach(along, onward, strongComponents(graph), members, beside);
  if (reach === null) return false;
  addExact(reach.apart, beside, reading, found);
  const part = drawnPart(along, reach, beside, settings.batch ?? lanes);
  const drawn = drawDistances(part, walk, {
    reading,
    epsilon: settings.epsilon,
    delta: (settings.delta * members.length) / graph.actors.length,
    least: found.least,
    batch: settings.batch ?? lanes,
    random: settings.random.fork(members[0]!),
    reporter: settings.reporter ?? nobodyWaits,
  });
  if (drawn === null && found.draws === 0) return false;
  const { values, errors, draws } = drawn ?? walkAll(part, walk, reading, settings.reporter ?? nobodyWaits);
  found.draws += draws;
  for (const [at, v] of part.reaching.entries()) {
    found.values[v] = values[at]!;
    found.error = Math.max(found.error, errors[at]!);
    found.least = Math.max(found.least, values[at]! - errors[at]!);
  }
  return true;
}

function drawnPart(
  { offset, neighbour }: Neighbours,
  { rings, reaching, farthest }: CoreReach,
  beside: ReachSearch,
  batch: number,
): DrawnPart {
  const isTarget = new Uint8Array(offset.length - 1);
  for (const ring of rings) for (const v of ring) isTarget[v] = 1;
  const strata = strataOf(rings, batch);
  const targets = sizeOf(strata);
  const near = reaching.map((v) => {
    let count = 0;
    for (let entry = offset[v]!; entry < offset[v + 1]!; entry++) count += isTarget[neighbour[entry]!]!;
    return count;
  });
  const knownOf = (at: number): KnownReach => {
    const v = reaching[at]!;
    const self = isTarget[v]!;
    const counts = { self, targets: targets - self, near: near[at]!, farthest: farthest[at]! };
    return { ...knownBeside(beside, v), ...counts };
  };
  return { strata, reaching, knownOf };
}

/** Rings put together until each stratum has a tenth of all targets, and is worth two batches and more of draws. */
function strataOf(rings: readonly Int32Array[], batch: number): Int32Array[] {
  const least = Math.max(sizeOf(rings) / 10, worthDrawing(batch));
  const strata: Int32Array[][] = [[]];
  for (const ring of rings) {
    if (sizeOf(strata.at(-1)!) >= least) strata.push([]);
    strata.at(-1)!.push(ring);
  }
  if (strata.length > 1 && sizeOf(strata.at(-1)!) < least) append(strata.at(-2)!, strata.pop()!);
  return strata.map((together) => Int32Array.from(together.flatMap((ring) => [...ring])));
}

/** The members of each weak part, the largest part first. */
function partsBySize(graph: NetworkGraph): Int32Array[] {
  const { of, sizes } = weakComponents(graph);
  const { offset, order } = groupByPosition(sizes.length, of);
  const bySize = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  return bySize.map((part) => order.subarray(offset[part], offset[part + 1]));
}
