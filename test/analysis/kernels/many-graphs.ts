import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { createRandom, type Random } from '../../../server/analysis/random.ts';

type Pairs = [number, number][];
type Family = { name: string; draw(n: number, random: Random): Pairs };

const range = (n: number) => Array.from({ length: n }, (_, index) => index);
const allPairs = (members: number[]): Pairs =>
  members.flatMap((a, at) => members.slice(at + 1).map((b): [number, number] => [a, b]));

/** Shapes that stress different parts of a kernel: one level or hundreds, one block or none, one path or very many. */
const families: Family[] = [
  { name: 'sparse', draw: (n, random) => drawn(n, n, random) },
  { name: 'middling', draw: (n, random) => drawn(n, 4 * n, random) },
  { name: 'dense', draw: (n, random) => drawn(n, (n * n) / 6, random) },
  { name: 'very sparse', draw: (n, random) => drawn(n, n / 3, random) },
  { name: 'tree', draw: (n, random) => range(n - 1).map((v) => [random.integer(v + 1), v + 1]) },
  { name: 'clique', draw: (n) => allPairs(range(n)) },
  { name: 'path', draw: (n) => range(n - 1).map((v) => [v, v + 1]) },
  { name: 'cycle', draw: (n) => range(n).map((v) => [v, (v + 1) % n]) },
  { name: 'star', draw: (n) => range(n - 1).map((v) => [n - 1, v]) },
  {
    name: 'cliques in a chain',
    draw: (n) =>
      range(Math.floor(n / 5)).flatMap((k) => allPairs(range(Math.min(6, n - 5 * k)).map((v) => 5 * k + v))),
  },
  {
    name: 'ladder with many ways',
    draw: (n) =>
      range(n).flatMap((v) =>
        range(n)
          .filter((w) => Math.floor(w / 4) === Math.floor(v / 4) + 1)
          .map((w): [number, number] => [v, w]),
      ),
  },
  {
    name: 'cycle with short cuts',
    draw: (n, random) => [
      ...range(n).map((v): [number, number] => [v, (v + 1) % n]),
      ...drawn(n, n / 20, random),
    ],
  },
  { name: 'no ties', draw: () => [] },
];

function drawn(n: number, count: number, random: Random): Pairs {
  return Array.from({ length: Math.round(count) }, () => [random.integer(n), random.integer(n)]);
}

/** A graph from pairs of positions; self-ties and repeats are left out. When directed, half of the pairs go both ways. */
export function graphOf(
  n: number,
  pairs: Pairs,
  directed: boolean,
  random: Random,
  cost?: (tie: number) => number,
): NetworkGraph {
  const keys = new Set<number>();
  for (const [a, b] of pairs) {
    if (a === b) continue;
    keys.add(directed ? a * n + b : Math.min(a, b) * n + Math.max(a, b));
    if (directed && random.chance(0.5)) keys.add(b * n + a);
  }
  const ties = [...keys];
  const graph = graphFrom(
    range(n).map((v) => `v${v}`),
    Int32Array.from(ties, (key) => Math.floor(key / n)),
    Int32Array.from(ties, (key) => key % n),
    directed,
  );
  return { ...graph, cost: cost ? Float64Array.from(ties.keys(), cost) : null };
}

/** A graph whose ties all have strength 1. */
export function graphFrom(
  actors: readonly string[],
  from: Int32Array,
  to: Int32Array,
  directed = true,
): NetworkGraph {
  return {
    directed,
    actors,
    from,
    to,
    strength: new Float64Array(from.length).fill(1),
    cost: null,
    sign: new Int8Array(from.length).fill(1),
    attributes: {},
    responded: actors.map(() => null),
  };
}

/** `count` graphs of every family with n from 3 to 400, numbered in a random order so that no kernel profits from the order. */
export function* manyGraphs(
  count: number,
  directed: boolean,
): Generator<{ name: string; graph: NetworkGraph }> {
  for (let index = 0; index < count; index++) {
    const random = createRandom(`kernels/${String(directed)}/${index}`);
    const family = families[index % families.length]!;
    const n = index % 17 === 0 ? 400 : 3 + random.integer(160);
    const place = random.shuffle(range(n));
    const pairs = family.draw(n, random).map(([a, b]): [number, number] => [place[a]!, place[b]!]);
    yield { name: `${family.name} of ${n} (${index})`, graph: graphOf(n, pairs, directed, random) };
  }
}

/** The largest relative difference, where numbers under 1e-3 are held to 1e-12. */
export function farthestApart(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  let most = found.length === expected.length ? 0 : Infinity;
  for (let at = 0; at < expected.length; at++) {
    const apart = Math.abs(found[at]! - expected[at]!) / Math.max(1e-3, Math.abs(expected[at]!));
    if (!(apart <= most)) most = apart;
  }
  return most;
}
