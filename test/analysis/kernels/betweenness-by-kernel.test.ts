import { beforeAll, describe, expect, it } from 'vitest';
import { betweennessByKernel } from '../../../server/analysis/kernels/betweenness-by-kernel.ts';
import { BetweennessKernel } from '../../../server/analysis/kernels/betweenness-kernel.ts';
import { lengthsKernel } from '../../../server/analysis/kernels/lengths-kernel.ts';
import { betweennessSums } from '../../../server/analysis/kernels/betweenness-sums.ts';
import { withKernels } from '../../../server/analysis/kernels/kernel-memory.ts';
import { withdrawKernels } from '../../../server/analysis/kernels/provide-kernels.ts';
import { outNeighbours } from '../../../server/analysis/graph/neighbours.ts';
import { sumBetweenness } from '../../../server/analysis/graph/betweenness.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { cycle, path } from '../../networks/families.ts';
import { provideBuiltKernels } from './built-kernels.ts';
import { farthestApart, graphOf, manyGraphs } from './many-graphs.ts';

const quiet = { progress: () => undefined };
const random = createRandom('unused');
beforeAll(provideBuiltKernels);

describe('betweennessByKernel', () => {
  for (const directed of [false, true])
    it(`agrees with the plain algorithm on ${directed ? 'directed' : 'undirected'} graphs of every shape`, () => {
      for (const { name, graph } of manyGraphs(156, directed)) {
        const found = betweennessByKernel(graph, quiet);
        expect(found, name).toBeDefined();
        expect(farthestApart(found!, sumBetweenness(graph).sums!.actors), name).toBeLessThan(1e-9);
      }
    });

  for (const directed of [false, true])
    it(`agrees with the plain algorithm over costs, ${directed ? 'directed' : 'undirected'}`, () => {
      let index = 0;
      for (const { name, graph } of manyGraphs(104, directed)) {
        const draw = createRandom(name);
        // 1 / strength, few and many tenths, and whole numbers up to the longest.
        const kinds = [
          () => 1 / (1 + draw.integer(5)),
          () => (1 + draw.integer(3)) / 10,
          () => (1 + draw.integer(12)) / 10,
          () => 1 + draw.integer(1_023),
        ];
        const costly = { ...graph, cost: Float64Array.from(graph.from, kinds[index++ % kinds.length]!) };
        const found = betweennessByKernel(costly, quiet);
        expect(found, name).toBeDefined();
        expect(farthestApart(found!, sumBetweenness(costly).sums!.actors), name).toBeLessThan(1e-9);
      }
    });

  it('of a long cycle, where 64 sources at once need more room than there is', () => {
    // In a cycle of odd length 2k+1 each stands inside k(k−1)/2 shortest ways.
    expect(
      farthestApart(betweennessByKernel(cycle(2_001), quiet)!, new Array(2_001).fill((1_000 * 999) / 2)),
    ).toBeLessThan(1e-12);
  });

  it('of more paths than a number can count, as long as no block has that many', () => {
    // 700 times: one actor, three beside each other, the next one. 3^700 ways from end to end.
    const sums = betweennessByKernel(diamonds(700, false), quiet)!;
    expect(sumBetweenness(diamonds(700, false)).sums).toBeNull();
    // The joint in the middle: everybody on its left with everybody on its right, and half of the 3 pairs in each diamond beside it.
    expect(sums[4 * 350]).toBe(1_400 * 1_400 + 3);
  });

  it('leaves a block with too many paths to the plain algorithm, which says so', () => {
    const ring = diamonds(1_400, true);
    expect(betweennessByKernel(ring, quiet)).toBeUndefined();
    expect(betweennessSums(ring)).toBeNull();
  });

  it('counts in blocks of more than 65,536 actors', () => {
    // A wheel: hub 0 and a rim. From source 1, rim actors two steps away have two ways, those farther one, by the hub.
    const n = 70_001;
    const rim = Array.from({ length: n - 1 }, (_, at): [number, number] => [
      at + 1,
      ((at + 1) % (n - 1)) + 1,
    ]);
    const spokes = rim.map(([v]): [number, number] => [0, v]);
    const rows = outNeighbours(graphOf(n, [...rim, ...spokes], false, random));
    const length = new Int32Array(rows.neighbour.length).fill(3);
    for (const out of [rows, { ...rows, length }]) {
      const sums = withKernels((memory) => {
        const weight = new Float64Array(n).fill(1);
        const task = { out, sourceWeight: weight, targetWeight: weight, pairsOnce: false };
        const kernel = out === rows ? new BetweennessKernel(memory, task) : lengthsKernel(memory, task)!;
        expect(kernel.add(1, 2)).toBe(true);
        return kernel.take();
      })!;
      expect([sums[0], sums[1], sums[2], sums[3], sums[n - 1]]).toEqual([n - 4 - 1, 0, 0.5, 0, 0.5]);
    }
  });

  it('tells how far it is after every batch, and stops when told to', () => {
    const shares: number[] = [];
    betweennessByKernel(cycle(300), { progress: (share) => shares.push(share) });
    expect(shares).toEqual([0, 64, 128, 192, 256, 300].map((done) => done / 300));
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => betweennessByKernel(cycle(300), { progress: stop })).toThrow('stopped');
    expect(betweennessByKernel(cycle(5), quiet)).toEqual(new Float64Array(5).fill(1));
  });

  it('is not there for costs without a unit, nor in a thread without kernels; the sums are', () => {
    const costly = graphOf(
      70,
      [
        [0, 1],
        [1, 2],
      ],
      false,
      random,
      (tie) => Math.PI ** tie,
    );
    expect(betweennessByKernel(costly, quiet)).toBeUndefined();
    expect(betweennessSums(costly)!.slice(0, 3)).toEqual(Float64Array.of(0, 1, 0));
    withdrawKernels();
    expect(betweennessByKernel(cycle(70), quiet)).toBeUndefined();
    expect(betweennessSums(path(70))!.slice(0, 3)).toEqual(Float64Array.of(0, 68, 2 * 67));
    provideBuiltKernels();
  });
});

/** A chain (or ring) of joints, each joined with the next by three actors beside each other. */
function diamonds(count: number, closed: boolean) {
  const n = 4 * count + (closed ? 0 : 1);
  const pairs = Array.from({ length: count }, (_, at) => at).flatMap((at) =>
    [1, 2, 3].flatMap((side): [number, number][] => [
      [4 * at, 4 * at + side],
      [4 * at + side, (4 * at + 4) % n],
    ]),
  );
  return graphOf(n, pairs, false, random);
}
