import { beforeAll, describe, expect, it } from 'vitest';
import { distanceSums } from '../../../server/analysis/graph/distance-sums.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { approximateDistances } from '../../../server/analysis/kernels/approximate-distances.ts';
import {
  closenessReading,
  type DistanceReading,
  harmonicReading,
} from '../../../server/analysis/kernels/distance-readings.ts';
import { withdrawKernels } from '../../../server/analysis/kernels/provide-kernels.ts';
import { loadKernels } from '../../../server/runtime/kernel-bytes.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { cycle, empty, path, star } from '../../networks/families.ts';
import { provideBuiltKernels } from './built-kernels.ts';
import { showsAtMost } from './kept-promise.ts';
import { farthestApart, graphFrom, graphOf, manyGraphs } from './many-graphs.ts';

const delta = 0.1;
const runs = 1_000;
type Direction = 'out' | 'in';

/** A crowd tied at random, a hub, hangers-on in chains, people apart, and a second crowd. */
function crowded(directed: boolean): NetworkGraph {
  const random = createRandom('crowded');
  const among = (low: number, high: number) => low + random.integer(high - low);
  const pairs: [number, number][] = [
    ...Array.from({ length: 1_500 }, (): [number, number] => [among(0, 500), among(0, 500)]),
    ...Array.from({ length: 60 }, (): [number, number] => [0, among(1, 500)]),
    ...Array.from({ length: 100 }, (_, at): [number, number] => [
      at < 50 ? among(0, 500) : 450 + at,
      500 + at,
    ]),
    ...Array.from({ length: 150 }, (): [number, number] => [among(620, 680), among(620, 680)]),
  ];
  return graphOf(750, pairs, directed, random);
}

const exactOf = (graph: NetworkGraph, reading: DistanceReading, direction: Direction): Float64Array => {
  const { reached, total, reciprocal } = distanceSums(graph, direction);
  if (reading === harmonicReading) return reciprocal;
  const n = graph.actors.length;
  return total.map((sum, at) => (sum === 0 ? 0 : (reached[at]! / (n - 1)) * (reached[at]! / sum)));
};

const estimate = (
  graph: NetworkGraph,
  reading: DistanceReading,
  seed: string | number,
  { epsilon = 0.3, direction = 'out' as Direction, batch = 32 } = {},
) => approximateDistances(graph, reading, { epsilon, delta, direction, batch, random: createRandom(seed) });

beforeAll(provideBuiltKernels);

describe('approximateDistances', () => {
  for (const [kind, directed, direction] of [
    ['harmonic', false, 'out'],
    ['harmonic', true, 'in'],
    ['closeness', false, 'out'],
    ['closeness', true, 'out'],
  ] as const)
    it(`keeps its promise over ${String(runs)} seeds: ${kind}, ${directed ? `directed, ${direction}` : 'undirected'}`, () => {
      const graph = crowded(directed);
      const reading = kind === 'harmonic' ? harmonicReading : closenessReading(graph.actors.length);
      const exact = exactOf(graph, reading, direction);
      const largest = exact.reduce((most, value) => Math.max(most, value), 0);
      let broken = 0;
      let drawn = 0;
      for (let seed = 0; seed < runs; seed++) {
        const found = estimate(graph, reading, seed, { direction });
        if (found === null) continue;
        drawn++;
        const off = farthestOff(found.values, exact);
        if (off > found.error || found.error > 0.3 * largest) broken++;
      }
      expect(drawn).toBeGreaterThan(0.9 * runs);
      expect(showsAtMost(delta, broken, drawn), `${String(broken)} of ${String(drawn)}`).toBe(true);
    });

  it('gives the same with and without kernels, and again', () => {
    const graph = crowded(true);
    const found = estimate(graph, harmonicReading, 5)!;
    expect(estimate(graph, harmonicReading, 5)).toEqual(found);
    expect(estimate(graph, harmonicReading, 6)!.values).not.toEqual(found.values);
    withdrawKernels();
    const plain = estimate(graph, harmonicReading, 5)!;
    loadKernels();
    expect(plain.draws).toBe(found.draws);
    expect(farthestApart(plain.values, found.values)).toBeLessThan(1e-9);
  });

  it('draws from each large part by itself, and knows exactly what is beside', () => {
    const random = createRandom('two');
    const within = (low: number) => low + random.integer(400);
    const pairs = Array.from({ length: 3_200 }, (_, at): [number, number] =>
      at % 2 === 0 ? [within(0), within(0)] : [within(400), within(400)],
    );
    const graph = graphOf(802, [...pairs, [800, 801]], false, random);
    const exact = exactOf(graph, harmonicReading, 'out');
    const found = estimate(graph, harmonicReading, 1)!;
    expect(found.values[800]).toBe(1);
    expect(farthestOff(found.values, exact)).toBeLessThanOrEqual(found.error);
    expect(found.error).toBeGreaterThan(0);
  });

  it('leaves to the exact algorithm what is not worth drawing', () => {
    for (const { graph, name } of manyGraphs(40, true))
      expect(estimate(graph, harmonicReading, 1, { batch: 512 }), name).toBeNull();
    // Half of all targets would not do.
    expect(estimate(crowded(false), harmonicReading, 1, { epsilon: 0.001 })).toBeNull();
    expect(estimate(empty(5_000), harmonicReading, 1)).toBeNull();
  });

  it('takes few draws where all are alike, and ties as they are', () => {
    const reading = closenessReading(5_000);
    const found = estimate(star(5_000), reading, 1)!;
    expect(found.draws).toBeLessThan(500);
    expect(farthestOff(found.values, exactOf(star(5_000), reading, 'out'))).toBeLessThan(1e-12);
  });

  it('takes the plain algorithm where somebody is farther away than 256 steps', () => {
    const chain = cycle(3_000);
    const found = estimate(chain, closenessReading(3_000), 1, { epsilon: 0.5 })!;
    expect(farthestOff(found.values, exactOf(chain, closenessReading(3_000), 'out'))).toBeLessThanOrEqual(
      found.error,
    );
  });

  it('takes what is known of a part of somebody’s distances for no value', () => {
    // One leads to a ring, where all are far apart, and to many who lead nowhere: these alone are very near.
    const [ring, leaves] = [1_000, 3_000];
    const around = Array.from({ length: ring }, (_, at): [number, number] => [at, (at + 1) % ring]);
    const near = Array.from({ length: leaves }, (_, at): [number, number] => [ring, ring + 1 + at]);
    const pairs = [...around, ...around.map(([a, b]) => [b, a] as const), [ring, 0] as const, ...near];
    const graph = graphFrom(
      Array.from({ length: ring + 1 + leaves }, (_, at) => String(at)),
      Int32Array.from(pairs, ([a]) => a),
      Int32Array.from(pairs, ([, b]) => b),
    );
    const reading = closenessReading(graph.actors.length);
    const exact = exactOf(graph, reading, 'out');
    const found = estimate(graph, reading, 1, { epsilon: 0.5, batch: 8 })!;
    expect(farthestOff(found.values, exact)).toBeLessThanOrEqual(found.error);
    expect(found.error).toBeLessThanOrEqual(0.5 * Math.max(...exact));
  });

  it('stops when told to, and refuses bounds that are none', () => {
    const progress = () => {
      throw new Error('stopped');
    };
    const settings = { epsilon: 0.3, delta, direction: 'out', batch: 32, random: createRandom(1) } as const;
    expect(() =>
      approximateDistances(crowded(false), harmonicReading, { ...settings, reporter: { progress } }),
    ).toThrow('stopped');
    expect(() => estimate(path(5), harmonicReading, 1, { epsilon: 0 })).toThrow(RangeError);
  });
});

const farthestOff = (values: Float64Array, exact: Float64Array): number =>
  values.reduce((most, value, at) => Math.max(most, Math.abs(value - exact[at]!)), 0);
