import {
  buildGraph,
  type GraphSource,
  type NetworkGraph,
} from '../../server/analysis/graph/network-graph.ts';

/** A graph from a line of text: `a>b` is a directed tie, `a-b` an undirected one, `c` an actor alone; `a>b:2` has strength 2. */
export function ties(text: string, more: Partial<GraphSource> = {}): NetworkGraph {
  const words = text.split(' ').filter(Boolean);
  const read = words.map((word) => /^([^>-]+)(?:([>-])([^:]+)(?::(.+))?)?$/.exec(word)!);
  const actors = [...new Set(read.flatMap(([, from, , to]) => (to === undefined ? [from!] : [from!, to])))];
  return buildGraph({
    directed: words.some((word) => word.includes('>')),
    actors,
    ties: read
      .filter(([, , , to]) => to !== undefined)
      .map(([, from, , to, strength]) => ({ from: from!, to: to!, strength: Number(strength ?? 1) })),
    ...more,
  });
}

const numbered = (n: number) => Array.from({ length: n }, (_, index) => `v${index}`);
const undirected = (actors: string[], pairs: (readonly [number, number])[]): NetworkGraph =>
  buildGraph({
    directed: false,
    actors,
    ties: pairs.map(([from, to]) => ({ from: actors[from]!, to: actors[to]! })),
  });

/** a – b – c – …, by names or by number of actors. */
export function path(...names: [number] | string[]): NetworkGraph {
  const actors = typeof names[0] === 'number' ? numbered(names[0]) : (names as string[]);
  return undirected(
    actors,
    actors.slice(1).map((_, index) => [index, index + 1]),
  );
}

/** The first actor tied with all others. */
export const star = (n: number): NetworkGraph =>
  undirected(
    numbered(n),
    numbered(n - 1).map((_, index) => [0, index + 1]),
  );

export const cycle = (n: number): NetworkGraph =>
  undirected(
    numbered(n),
    numbered(n).map((_, index) => [index, (index + 1) % n]),
  );

export const complete = (n: number): NetworkGraph => undirected(numbered(n), pairsOf(0, n));

export const empty = (n: number): NetworkGraph => undirected(numbered(n), []);

/** Two complete graphs of k actors each, the last of the first tied with the first of the second. */
export const twoCliquesAndABridge = (k: number): NetworkGraph =>
  undirected(numbered(2 * k), [...pairsOf(0, k), [k - 1, k] as const, ...pairsOf(k, 2 * k)]);

/** Every undirected tie of a graph as two directed ones. */
export const bothWays = (graph: NetworkGraph): NetworkGraph =>
  buildGraph({
    directed: true,
    actors: graph.actors,
    ties: Array.from(graph.from, (from, tie) => [from, graph.to[tie]!]).flatMap(([from, to]) => [
      { from: graph.actors[from!]!, to: graph.actors[to!]! },
      { from: graph.actors[to!]!, to: graph.actors[from!]! },
    ]),
  });

function pairsOf(start: number, end: number): (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  for (let from = start; from < end; from++) for (let to = from + 1; to < end; to++) pairs.push([from, to]);
  return pairs;
}
