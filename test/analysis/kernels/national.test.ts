import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { weakComponents } from '../../../server/analysis/graph/weak-components.ts';
import { betweennessByKernel } from '../../../server/analysis/kernels/betweenness-by-kernel.ts';
import { distancesByKernel } from '../../../server/analysis/kernels/distances-by-kernel.ts';
import { localClustering } from '../../../server/analysis/metrics/clustering.ts';
import { coreness } from '../../../server/analysis/metrics/coreness.ts';
import { eigenvector } from '../../../server/analysis/metrics/eigenvector.ts';
import type { Values } from '../../../server/analysis/graph/network-graph.ts';
import { symmetrise } from '../../../server/analysis/graph/symmetrise.ts';
import { simulateNational } from '../../../server/simulation/simulate-national.ts';
import { provideBuiltKernels } from './built-kernels.ts';
import { farthestApart, graphFrom } from './many-graphs.ts';

type Frozen = { sum: number; sumOfSquares: number; every100th: number[] };
const frozen = JSON.parse(
  readFileSync(new URL('../../oracles/national/frozen.json', import.meta.url), 'utf8'),
) as { package: string; graph: { pairs: number } } & Record<
  'betweenness' | 'betweennessDirected' | 'harmonic' | 'eigenvector' | 'coreness' | 'localClustering',
  Frozen
> & {
    closenessEvery100th: (number | null)[];
  };

const summary = (values: Float64Array): number[] => [
  values.reduce((sum, value) => sum + value, 0),
  values.reduce((sum, value) => sum + value * value, 0),
  ...values.filter((_, position) => position % 100 === 0),
];
/** What is undefined counts 0, as it was frozen. */
const numbers = (values: Values): Float64Array =>
  Float64Array.from(values, (value) => (typeof value === 'number' ? value : 0));
const expected = ({ sum, sumOfSquares, every100th }: Frozen): number[] => [sum, sumOfSquares, ...every100th];

describe(`a simulated country, as ${frozen.package} measures it`, () => {
  const { actors, from, to } = simulateNational({ seed: 42 });
  const arcs = graphFrom(actors, from, to);
  const pairs = symmetrise(arcs);
  beforeAll(provideBuiltKernels);

  it('has the ties that were frozen', () => {
    expect(pairs.from).toHaveLength(frozen.graph.pairs);
  });

  it('betweenness', { timeout: 300_000 }, () => {
    const found = betweennessByKernel(pairs, { progress: () => undefined })!;
    expect(farthestApart(summary(found), expected(frozen.betweenness))).toBeLessThan(1e-9);
  });

  it('betweenness along directions', { timeout: 300_000 }, () => {
    const found = betweennessByKernel(arcs, { progress: () => undefined })!;
    expect(farthestApart(summary(found), expected(frozen.betweennessDirected))).toBeLessThan(1e-9);
  });

  it('eigenvector centrality in the largest component', () => {
    const { of, sizes } = weakComponents(pairs);
    const largest = sizes.indexOf(Math.max(...sizes));
    const found = eigenvector(pairs).map((value, position) => (of[position] === largest ? value : 0));
    expect(farthestApart(summary(numbers(found)), expected(frozen.eigenvector))).toBeLessThan(1e-9);
  });

  it('coreness and local clustering', () => {
    expect(summary(numbers(coreness(pairs)))).toEqual(expected(frozen.coreness));
    const found = numbers(localClustering(pairs));
    expect(farthestApart(summary(found), expected(frozen.localClustering))).toBeLessThan(1e-9);
  });

  it('harmonic closeness, and closeness within reach', { timeout: 120_000 }, () => {
    const found = distancesByKernel(pairs, 'out', { progress: () => undefined })!;
    expect(farthestApart(summary(found.reciprocal), expected(frozen.harmonic))).toBeLessThan(1e-9);
    const within = frozen.closenessEvery100th.map(
      (_, at) => found.reached[100 * at]! / found.total[100 * at]!,
    );
    expect(
      farthestApart(
        within.filter(Number.isFinite),
        frozen.closenessEvery100th.filter((value) => value !== null),
      ),
    ).toBeLessThan(1e-9);
  });
});
