import { beforeAll, describe, expect, it } from 'vitest';
import { approximateBetweenness } from '../../../server/analysis/kernels/approximate-betweenness.ts';
import { sumBetweenness } from '../../../server/analysis/graph/betweenness.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { empty, path, star } from '../../networks/families.ts';
import { loadKernels } from '../../../server/runtime/kernel-bytes.ts';
import { withdrawKernels } from '../../../server/analysis/kernels/provide-kernels.ts';
import { provideBuiltKernels } from './built-kernels.ts';
import { showsAtMost } from './kept-promise.ts';
import { graphOf, manyGraphs } from './many-graphs.ts';

beforeAll(provideBuiltKernels);

describe('approximateBetweenness', () => {
  for (const directed of [false, true])
    it(`stays within its bound, ${directed ? 'directed' : 'undirected'}`, () => {
      let beyond = 0;
      let graphs = 0;
      for (const { graph, name } of manyGraphs(39, directed)) {
        const n = graph.actors.length;
        const random = createRandom(name);
        const found = approximateBetweenness(graph, { epsilon: 0.05, delta: 0.1, random })!;
        expect(found.error, name).toBeLessThanOrEqual(0.05);
        const pairs = directed ? n * (n - 1) : (n * (n - 1)) / 2;
        const exact = sumBetweenness(graph).sums!.actors.map((sum) => sum / pairs);
        const off = exact.reduce((most, share, at) => Math.max(most, Math.abs(share - found.shares[at]!)), 0);
        if (off > found.error) beyond++;
        graphs++;
      }
      // Each may be beyond its bound with probability .1; the bound is wide, so that hardly any is.
      expect(beyond / graphs).toBeLessThan(0.1);
    });

  for (const directed of [false, true])
    it(`draws the same by kernel and without, ${directed ? 'directed' : 'undirected'}`, () => {
      for (const n of [64, 150])
        for (const { graph, name } of manyGraphs(n, directed)) {
          const found = () =>
            approximateBetweenness(graph, { epsilon: 0.1, delta: 0.1, random: createRandom(name) });
          const byKernel = found();
          withdrawKernels();
          const plain = found();
          loadKernels();
          expect(byKernel, name).toEqual(plain);
        }
    });

  for (const directed of [false, true])
    it(`keeps its promise over 1,000 seeds, ${directed ? 'directed' : 'undirected'}`, () => {
      const draw = createRandom('promise');
      const pairs = Array.from({ length: 150 }, (_, at): [number, number] =>
        at < 30 ? [0, draw.integer(70)] : [draw.integer(70), draw.integer(70)],
      );
      const graph = graphOf(70, pairs, directed, draw);
      const ordered = (70 * 69) / (directed ? 1 : 2);
      const exact = sumBetweenness(graph).sums!.actors.map((sum) => sum / ordered);
      let broken = 0;
      for (let seed = 0; seed < 1_000; seed++) {
        const task = { epsilon: 0.08, delta: 0.3, random: createRandom(seed) };
        const { shares, error } = approximateBetweenness(graph, task)!;
        if (error > 0.08 || exact.some((share, at) => Math.abs(share - shares[at]!) > error)) broken++;
      }
      expect(showsAtMost(0.3, broken, 1_000), String(broken)).toBe(true);
    });

  it('needs far fewer draws where nobody is busy, and knows a hub as well as anybody', () => {
    const drawn = (graph: NetworkGraph) =>
      approximateBetweenness(graph, { epsilon: 0.01, delta: 0.1, random: createRandom(3) })!.draws;
    expect(drawn(empty(500))).toBeLessThan(drawn(path(500)) / 5);
    // A hub in a crowd of 4,000 costs no more than in one of 40, because δ is not spread over the crowd.
    expect(drawn(star(4_000))).toBeLessThan(1.2 * drawn(star(40)));
  });

  it('draws each shortest path as often as any other', () => {
    const [ladder] = [...manyGraphs(11, false)].slice(-1);
    expect(ladder!.name).toContain('ladder');
    const n = ladder!.graph.actors.length;
    const random = createRandom('ladder');
    const { shares } = approximateBetweenness(ladder!.graph, { epsilon: 0.004, delta: 0.1, random })!;
    const exact = sumBetweenness(ladder!.graph).sums!.actors;
    for (const [at, sum] of exact.entries())
      expect(Math.abs(sum / ((n * (n - 1)) / 2) - shares[at]!)).toBeLessThan(0.004);
  });

  it('is exact where nothing or everything is between', () => {
    const random = createRandom('star');
    const { shares } = approximateBetweenness(star(50), { epsilon: 0.02, delta: 0.1, random })!;
    expect(shares.slice(1)).toEqual(new Float64Array(49));
    expect(Math.abs(shares[0]! - (49 * 48) / (50 * 49))).toBeLessThan(0.02);
    expect(approximateBetweenness(empty(5), { epsilon: 0.1, delta: 0.1, random })!.shares).toEqual(
      new Float64Array(5),
    );
    expect(approximateBetweenness(path(2), { epsilon: 0.1, delta: 0.1, random })!.shares).toEqual(
      new Float64Array(2),
    );
  });

  it('repeats its numbers, stops when told to, and refuses bounds that are none', () => {
    const drawn = (epsilon: number) =>
      approximateBetweenness(path(30), { epsilon, delta: 0.1, random: createRandom(7) });
    expect(drawn(0.05)).toEqual(drawn(0.05));
    const progress = () => {
      throw new Error('stopped');
    };
    const random = createRandom(7);
    expect(() =>
      approximateBetweenness(path(9), { epsilon: 0.1, delta: 0.1, random, reporter: { progress } }),
    ).toThrow('stopped');
    expect(() => drawn(0)).toThrow(RangeError);
    expect(() => drawn(Number.NaN)).toThrow(RangeError);
  });
});
