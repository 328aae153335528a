import { describe, expect, it } from 'vitest';
import { Measurement } from '../../../contract/metrics.ts';
import type { NullModel } from '../../../contract/null-models.ts';
import { measureGraph } from '../../../server/analysis/measuring/measure-graph.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { symmetrise } from '../../../server/analysis/graph/symmetrise.ts';
import { twoCliquesAndABridge } from '../../networks/families.ts';
import { toy8 } from '../../networks/toy8.ts';

const quiet: (share: number) => void = () => undefined;
const measure = (
  graph: NetworkGraph,
  metrics: string[],
  model: NullModel,
  { draws = 199, seed = 5, onProgress = quiet } = {},
) =>
  Measurement.parse(
    measureGraph(graph, {
      metrics,
      nullModel: { model, draws },
      seed,
      datasetHash: 'test',
      missing: null,
      onProgress,
    }),
  );
const valuesOf = (measured: Measurement, metric: string) => {
  const found = measured.nullModel!.metrics[metric]!;
  if ('undefined' in found) throw new Error(found.undefined);
  return found;
};

describe('measureGraph with a null model', () => {
  it('gives the exact chance of as many returned ties in toy8, within chance', () => {
    const draws = 20_000;
    const measured = measure(toy8, ['reciprocity.arc'], 'ties', { draws });
    const { observed, pAtLeast } = valuesOf(measured, 'reciprocity.arc');
    // P(M ≥ 3) = .0397 among directed networks of 8 actors and 11 ties.
    expect(Math.abs(pAtLeast - 0.0397)).toBeLessThan(6 * Math.sqrt((0.0397 * 0.9603) / draws));
    expect(observed).toBeCloseTo(6 / 11, 12);
  });

  it('finds nothing unusual in what the model keeps', () => {
    const census = valuesOf(measure(toy8, ['reciprocity.arc'], 'dyad-census'), 'reciprocity.arc');
    expect(census).toMatchObject({ pAtLeast: 1, pAtMost: 1 });
    expect(census.sd).toBeCloseTo(0, 12);
    for (const model of ['swaps', 'curveball'] as const)
      expect(valuesOf(measure(toy8, ['gini.in-degree'], model), 'gini.in-degree').sd).toBeCloseTo(0, 12);
  });

  it('finds two cliques unusually clustered', () => {
    const found = valuesOf(measure(twoCliquesAndABridge(6), ['transitivity'], 'swaps'), 'transitivity');
    expect(found.pAtLeast).toBeLessThan(0.05);
    expect(found.quantiles['0.975']).toBeLessThan(found.observed);
  });

  it('compares all metrics on the same draws, and answers the same bytes twice', () => {
    const metrics = ['density', 'transitivity', 'modularity', 'dyad-census', 'degree'];
    const measured = measure(toy8, metrics, 'swaps');
    expect(Object.keys(measured.nullModel!.metrics)).toEqual(metrics.slice(0, 4));
    expect(measured.nullModel).toMatchObject({ model: 'swaps', draws: 199, seed: 5 });
    expect(measured.nullModel!.metrics['dyad-census']).toEqual({ undefined: 'not-a-number' });
    expect(JSON.stringify(measure(toy8, metrics, 'swaps'))).toBe(JSON.stringify(measured));
    const alone = measure(toy8, ['transitivity'], 'swaps');
    expect(alone.nullModel!.metrics['transitivity']).toEqual(measured.nullModel!.metrics['transitivity']);
  });

  it('tells progress up to the end', () => {
    const shares: number[] = [];
    measure(toy8, ['density'], 'ties', { draws: 19, onProgress: (share) => void shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(19);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('refuses to compare nothing, or without the directions that it needs', () => {
    expect(() => measure(toy8, ['degree'], 'swaps')).toThrow('none of the metrics asked for is one');
    expect(() => measure(symmetrise(toy8), ['density'], 'dyad-census')).toThrow('directed networks');
  });
});
