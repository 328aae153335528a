import { describe, expect, it } from 'vitest';
import { measureGraph } from '../../../server/analysis/measuring/measure-graph.ts';
import { betweenness } from '../../../server/analysis/metrics/betweenness.ts';
import { symmetrise } from '../../../server/analysis/graph/symmetrise.ts';
import { simulateNational } from '../../../server/simulation/simulate-national.ts';
import { empty, path, star } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { toy8 } from '../../networks/toy8.ts';
import { graphFrom } from '../kernels/many-graphs.ts';

const measure = (graph = toy8, parameters: Record<string, unknown> = {}, seed = 1) => {
  const { actors, passports } = measureGraph(graph, {
    metrics: ['betweenness.approximate'],
    parameters,
    seed,
    datasetHash: 'test',
    missing: null,
  });
  return {
    values: actors.map((row) => row['betweenness.approximate']),
    passport: passports['betweenness.approximate']!,
  };
};
const farthest = (values: readonly unknown[], exact: readonly unknown[]): number =>
  Math.max(...values.map((value, at) => Math.abs((value as number) - (exact[at] as number))));

describe('betweenness.approximate', () => {
  it('is within its guarantee of betweenness, in pairs, directed and not', () => {
    let broken = 0;
    for (const graph of [toy8, symmetrise(toy8), path(30), star(25)])
      for (const seed of [1, 2, 3, 4, 5]) {
        const { values, passport } = measure(graph, {}, seed);
        const n = graph.actors.length;
        const { error } = passport.precision!;
        expect(error).toBeLessThanOrEqual((0.01 * n * (n - 1)) / (graph.directed ? 1 : 2));
        if (farthest(values, betweenness(graph)) > error) broken++;
      }
    // Each of the twenty may be, with probability .1.
    expect(broken).toBeLessThanOrEqual(2);
  });

  it('is within its guarantee on a simulated country whose betweenness is known', () => {
    const { actors, from, to } = simulateNational({ seed: 8, scale: 0.05 });
    const country = symmetrise(graphFrom(actors, from, to));
    const { values, passport } = measure(country, { normalised: true });
    expect(farthest(values, betweenness(country, { normalised: true }))).toBeLessThanOrEqual(
      passport.precision!.error,
    );
  });

  it('keeps its promise for all actors at once, over many seeds', () => {
    const graph = symmetrise(toy8);
    const exact = betweenness(graph, { normalised: true });
    let broken = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const { values, passport } = measure(graph, { epsilon: 0.05, delta: 0.2, normalised: true }, seed);
      if (farthest(values, exact) > passport.precision!.error) broken++;
    }
    // At most 24 are to be expected; the bound is on the safe side.
    expect(broken).toBeLessThanOrEqual(24);
  });

  it('says in the passport what it rests on', () => {
    const { passport } = measure(toy8, { epsilon: '.02', delta: 0.05 }, 9);
    expect(passport).toMatchObject({
      seed: 9,
      parameters: { epsilon: 0.02, delta: 0.05, normalised: false },
      precision: { confidence: 0.95 },
    });
    expect(passport.precision!.draws).toBeGreaterThan(500);
    expect(measure(toy8, {}, 9)).toEqual(measure(toy8, {}, 9));
    expect(measure(toy8, {}, 9).values).not.toEqual(measure(toy8, {}, 10).values);
  });

  it('gives a reason where there is nothing between, and refuses bounds that are none', () => {
    expect(measure(path(2)).values).toEqual([
      { undefined: 'too-few-actors' },
      { undefined: 'too-few-actors' },
    ]);
    expect(measure(path(2)).passport.precision).toBeUndefined();
    expect(measure(empty(4)).values).toEqual([0, 0, 0, 0]);
    expect(() => measure(toy8, { epsilon: 0 })).toThrow('"epsilon"');
    expect(() => measure(toy8, { delta: 1 })).toThrow('"delta"');
  });

  obeysLaws('betweenness.approximate', { parameters: { epsilon: 0.1 }, dependsOnOrder: true, runs: 10 });
});
