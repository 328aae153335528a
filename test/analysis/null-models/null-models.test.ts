import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawKernels } from '../../../server/analysis/kernels/provide-kernels.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { curveball } from '../../../server/analysis/null-models/curveball.ts';
import { TieSwaps } from '../../../server/analysis/null-models/tie-swaps.ts';
import { drawWithDyadCensus, drawWithTies } from '../../../server/analysis/null-models/uniform-graphs.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { cycle, ties } from '../../networks/families.ts';
import { toy8 } from '../../networks/toy8.ts';
import { provideBuiltKernels } from '../kernels/built-kernels.ts';
import { manyGraphs } from '../kernels/many-graphs.ts';

type Pairs = { from: Int32Array; to: Int32Array };
const keys = ({ from, to }: Pairs, directed: boolean): string =>
  Array.from(from, (a, tie) => [a, to[tie]!])
    .map(([a, b]) => (directed || a! < b! ? `${a}${b}` : `${b}${a}`))
    .toSorted()
    .join(' ');
const degrees = ({ from, to }: Pairs, n: number): number[][] =>
  [from, to].map((ends) => Array.from({ length: n }, (_, v) => ends.filter((end) => end === v).length));

/** Ties given and got by each actor; of an undirected graph both together. */
const tieCounts = (ties: Pairs, { directed, actors }: NetworkGraph): number[][] => {
  const given = new Array<number>(actors.length).fill(0);
  const got = directed ? given.slice() : given;
  for (const [tie, a] of ties.from.entries()) {
    given[a]!++;
    got[ties.to[tie]!]!++;
  }
  return [given, got];
};

/** Counts what is drawn and holds each kind to its equal share, 6 standard deviations wide. */
function expectEvenly(draws: string[], kinds: number): void {
  const counts = Map.groupBy(draws, (draw) => draw);
  expect(counts.size).toBe(kinds);
  const share = draws.length / kinds;
  for (const [kind, found] of counts)
    expect(Math.abs(found.length - share), kind).toBeLessThan(6 * Math.sqrt(share));
}
const many = <Result>(count: number, draw: () => Result): Result[] => Array.from({ length: count }, draw);

describe('TieSwaps', () => {
  it('reaches every graph with the same degrees equally often', () => {
    // 6 labelled actors of degree 2: 60 rings of six and 10 pairs of triangles.
    const swaps = new TieSwaps(cycle(6), createRandom('swaps'));
    expectEvenly(
      many(21_000, () => (swaps.swap(25), keys(swaps, false))),
      70,
    );
  });

  it('turns cycles of three, which swaps alone cannot', () => {
    const swaps = new TieSwaps(ties('a>b b>c c>a'), createRandom('turns'));
    expectEvenly(
      many(2_000, () => (swaps.swap(9), keys(swaps, true))),
      2,
    );
  });

  it('keeps degrees, counts triangles, and leaves alone what cannot be swapped', () => {
    const swaps = new TieSwaps(toy8, createRandom(1));
    expect(swaps.swap(2_000)).toBeGreaterThan(100);
    expect(degrees(swaps, 8)).toEqual(degrees(toy8, 8));
    expect(new Set(keys(swaps, true).split(' ')).size).toBe(11);
    expect(new TieSwaps(ties('a-b b-c c-a c-d'), createRandom(1)).triangles()).toBe(1);
    expect(new TieSwaps(ties('a-b c'), createRandom(1)).swap(10)).toBe(0);
  });
});

describe('swaps by kernel', () => {
  beforeAll(provideBuiltKernels);
  afterAll(withdrawKernels);

  it('turn cycles of three as often one way as the other', () => {
    const swaps = new TieSwaps(ties('a>b b>c c>a'), createRandom('turns'));
    expectEvenly(
      many(2_000, () => (swaps.swap(257), keys(swaps, true))),
      2,
    );
  });

  for (const directed of [false, true])
    it(`are those of the plain algorithm, ${directed ? 'directed' : 'undirected'}`, () => {
      for (const { name, graph } of manyGraphs(39, directed)) {
        const [random, again] = [createRandom(name), createRandom(name)];
        const swaps = new TieSwaps(graph, random);
        const plain = new TieSwaps(graph, again);
        const made = swaps.swap(1_000);
        // Under 256 tries the plain algorithm works.
        const madePlain = many(10, () => plain.swap(100)).reduce((sum, some) => sum + some, 0);
        expect([made, swaps.from, swaps.to, random.word()], name).toEqual([
          ...[madePlain, plain.from, plain.to, again.word()],
        ]);
        expect(tieCounts(swaps, graph), name).toEqual(tieCounts(graph, graph));
        if (!directed) expect(swaps.triangles(), name).toBe(plain.triangles());
      }
    });
});

describe('curveball', () => {
  it('reaches every table with the same sums equally often', () => {
    // 3 × 3 tables with two in each row and column: six.
    const rows = [
      [0, 1],
      [1, 2],
      [0, 2],
    ];
    const random = createRandom('curve');
    expectEvenly(
      many(3_000, () => (curveball(rows, 8, random), JSON.stringify(rows.map((row) => row.toSorted())))),
      6,
    );
  });

  it('never trades what is blocked', () => {
    const rows = [[1, 2], [0, 3], [3], [0]];
    curveball(rows, 500, createRandom(2), (row, column) => row === column);
    expect(rows.map((row) => row.length)).toEqual([2, 2, 1, 1]);
    expect(rows.flat().toSorted()).toEqual([0, 0, 1, 2, 3, 3]);
    expect(rows.every((row, at) => !row.includes(at) && new Set(row).size === row.length)).toBe(true);
  });
});

describe('uniform graphs', () => {
  it('with a number of ties: each equally often', () => {
    const random = createRandom('ties');
    // 6 places among 3 actors: 15 pairs of ties, and as many of 4 ties.
    for (const count of [2, 4])
      expectEvenly(
        many(6_000, () => keys(drawWithTies(3, count, random), true)),
        15,
      );
    expect(() => drawWithTies(3, 7, random)).toThrow(RangeError);
  });

  it('with a dyad census: each equally often', () => {
    const random = createRandom('dyads');
    // One mutual and one one-way pair of three: 3 · 2 · 2.
    expectEvenly(
      many(6_000, () => keys(drawWithDyadCensus(3, 1, 1, random), true)),
      12,
    );
  });
});
