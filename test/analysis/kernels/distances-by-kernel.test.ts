import { beforeAll, describe, expect, it } from 'vitest';
import { distancesByKernel } from '../../../server/analysis/kernels/distances-by-kernel.ts';
import { distances } from '../../../server/analysis/kernels/distances.ts';
import { withdrawKernels } from '../../../server/analysis/kernels/provide-kernels.ts';
import { distanceSums } from '../../../server/analysis/graph/distance-sums.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { cycle, path } from '../../networks/families.ts';
import { provideBuiltKernels } from './built-kernels.ts';
import { farthestApart, graphOf, manyGraphs } from './many-graphs.ts';

const quiet = { progress: () => undefined };
beforeAll(provideBuiltKernels);

describe('distancesByKernel', () => {
  for (const [directed, direction] of [
    [false, 'out'],
    [true, 'out'],
    [true, 'in'],
  ] as const)
    it(`agrees with the plain algorithm, ${directed ? `directed, ${direction}` : 'undirected'}`, () => {
      for (const { name, graph } of manyGraphs(78, directed)) {
        const found = distancesByKernel(graph, direction, quiet)!;
        const expected = distanceSums(graph, direction);
        expect(found.reached, name).toEqual(expected.reached);
        expect(found.total, name).toEqual(expected.total);
        expect(found.farthest, name).toEqual(expected.farthest);
        expect(farthestApart(found.reciprocal, expected.reciprocal), name).toBeLessThan(1e-12);
      }
    });

  it('with more than one batch of sources', () => {
    const chain = distancesByKernel(path(250), 'out', quiet)!;
    expect([chain.reached[0], chain.total[0], chain.farthest[0], chain.farthest[125]]).toEqual([
      249,
      (249 * 250) / 2,
      249,
      125,
    ]);
    const wide = manyChains(900, 3);
    expect(distancesByKernel(wide, 'out', quiet)!.total).toEqual(distanceSums(wide, 'out').total);
  });

  it('leaves long chains to the plain algorithm', () => {
    expect(distancesByKernel(path(3_000), 'out', quiet)).toBeUndefined();
    expect(distances(path(3_000), 'out').total[0]).toBe((2_999 * 3_000) / 2);
  });

  it('agrees on a graph whose frontier is now small, now large', () => {
    const random = createRandom('comet');
    // A chain of 200 that ends in a thicket of 600.
    const chain = Array.from({ length: 200 }, (_, v): [number, number] => [v, v + 1]);
    const thicket = Array.from({ length: 6_000 }, (): [number, number] => [
      200 + random.integer(600),
      200 + random.integer(600),
    ]);
    const graph = graphOf(1_400, [...chain, ...thicket], true, random);
    const found = distancesByKernel(graph, 'in', quiet)!;
    expect(found.total).toEqual(distanceSums(graph, 'in').total);
    expect(found.farthest).toEqual(distanceSums(graph, 'in').farthest);
  });

  it('stops when told to, and works again afterwards', () => {
    let calls = 0;
    const stop = () => {
      if (++calls === 3) throw new Error('stopped');
    };
    expect(() => distancesByKernel(manyChains(900, 3), 'out', { progress: stop })).toThrow('stopped');
    expect(distancesByKernel(cycle(5), 'out', quiet)!.total).toEqual(new Float64Array(5).fill(6));
  });

  it('is not there in a thread without kernels, nor for costs; the distances are', () => {
    const costly = graphOf(70, [[0, 1]], false, createRandom('unused'), () => 2.5);
    expect(distancesByKernel(costly, 'out', quiet)).toBeUndefined();
    expect(distances(costly, 'in').total[1]).toBe(2.5);
    withdrawKernels();
    expect(distancesByKernel(cycle(70), 'out', quiet)).toBeUndefined();
    expect(distances(cycle(71), 'out').total[0]).toBe(35 * 36);
    provideBuiltKernels();
  });
});

/** Chains of `length` actors, `count` of them, with nothing between. */
const manyChains = (count: number, length: number) =>
  graphOf(
    count * length,
    Array.from({ length: count * length - 1 }, (_, v): [number, number] => [v, v + 1]).filter(
      ([, w]) => w % length > 0,
    ),
    false,
    createRandom('unused'),
  );
