import { inNeighbours, type Neighbours, outNeighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { equalLength, ShortestPaths } from '../graph/shortest-paths.ts';

/** Positions from one actor to another, and the length of the way: hops, or the sum of its costs. */
export type Path = { readonly length: number; readonly actors: readonly number[] };

/** `deviates`: place of the actor at which it leaves the route that it was found from. */
type Candidate = Path & { readonly deviates: number };

/**
 * The k shortest routes between two different actors that meet nobody twice, shortest first; routes as long as each
 * other come in the order of their actors' ids, so that the answer depends on nothing else. Fewer where there are fewer.
 *
 * Source  Yen 1971, doi:10.1287/mnsc.17.11.712; without repeated work as Lawler 1972, doi:10.1287/mnsc.18.7.401
 * Reads   directions and costs where the graph has them
 * Cost    O(k·L) searches for the shortest way, L the length of a route
 */
export function kShortestRoutes(
  graph: NetworkGraph,
  { from, to, k }: { from: number; to: number; k: number },
  onRoute: (found: number) => void = () => undefined,
): Path[] {
  const search = new RouteSearch(graph, to);
  const first = search.shortest([], from, new Set());
  const routes: Candidate[] = [];
  const candidates = first ? [{ ...first, deviates: 0 }] : [];
  while (routes.length < k && candidates.length > 0) {
    onRoute(routes.length);
    const best = takeBest(candidates, graph.actors);
    routes.push(best);
    if (routes.length === k) break;
    for (let at = best.deviates; at < best.actors.length - 1; at++) {
      const root = best.actors.slice(0, at);
      const taken = nextActors(routes, best.actors.slice(0, at + 1));
      const found = search.shortest(root, best.actors[at]!, taken);
      if (found) candidates.push({ ...found, deviates: at });
    }
  }
  return routes.map(({ length, actors }) => ({ length, actors }));
}

/** Whom the routes found so far go on to after a common beginning. */
function nextActors(routes: readonly Path[], beginning: readonly number[]): Set<number> {
  const next = new Set<number>();
  for (const { actors } of routes)
    if (beginning.every((actor, at) => actors[at] === actor)) next.add(actors[beginning.length]!);
  return next;
}

function takeBest(candidates: Candidate[], ids: readonly string[]): Candidate {
  let best = 0;
  for (let at = 1; at < candidates.length; at++)
    if (comesBefore(candidates[at]!, candidates[best]!, ids)) best = at;
  return candidates.splice(best, 1)[0]!;
}

function comesBefore(a: Path, b: Path, ids: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > equalLength * b.length) return a.length < b.length;
  const at = a.actors.findIndex((actor, place) => actor !== b.actors[place]);
  return ids[a.actors[at]!]! < ids[b.actors[at]!]!;
}

/** Searches for the shortest ways to one target. */
class RouteSearch {
  private readonly ids: readonly string[];
  private readonly cost: Float64Array | null;
  private readonly out: Neighbours;
  private readonly back: ShortestPaths;
  private readonly to: number;

  constructor(graph: NetworkGraph, to: number) {
    [this.ids, this.cost, this.to] = [graph.actors, graph.cost, to];
    this.out = outNeighbours(graph);
    this.back = new ShortestPaths(inNeighbours(graph), graph.cost);
  }

  /** The shortest way that begins with `root`, then `spur`, and does not go on to one of `taken`; first by ids. */
  shortest(root: readonly number[], spur: number, taken: ReadonlySet<number>): Path | null {
    const begun = [...root, spur];
    this.back.from(this.to, begun);
    const left = this.back.length;
    const actors = [...begun];
    let length = this.lengthOf(begun);
    for (let here = spur; here !== this.to;) {
      const step = this.step(here, left, here === spur ? taken : nobody);
      if (!step) return null;
      length += step.cost;
      actors.push(step.there);
      here = step.there;
    }
    return { length, actors };
  }

  /** The next step of the shortest way on; of several the one to the first id. */
  private step(here: number, left: Float64Array, taken: ReadonlySet<number>) {
    const { offset, neighbour, tie } = this.out;
    let best: { there: number; cost: number; whole: number } | null = null;
    for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) {
      const there = neighbour[entry]!;
      if (left[there]! < 0 || taken.has(there)) continue;
      const cost = this.cost?.[tie[entry]!] ?? 1;
      const whole = cost + left[there]!;
      const shorter = best === null || whole < best.whole * (1 - equalLength);
      const equal = best !== null && !shorter && whole <= best.whole * (1 + equalLength);
      if (shorter || (equal && this.ids[there]! < this.ids[best!.there]!)) best = { there, cost, whole };
    }
    return best;
  }

  private lengthOf(actors: readonly number[]): number {
    let length = 0;
    for (let at = 1; at < actors.length; at++) length += this.costBetween(actors[at - 1]!, actors[at]!);
    return length;
  }

  private costBetween(from: number, to: number): number {
    if (!this.cost) return 1;
    const { offset, neighbour, tie } = this.out;
    let entry = offset[from]!;
    while (neighbour[entry] !== to) entry++;
    return this.cost[tie[entry]!]!;
  }
}

const nobody: ReadonlySet<number> = new Set();
