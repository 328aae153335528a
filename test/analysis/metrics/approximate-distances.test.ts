import { beforeAll, describe, expect, it } from 'vitest';
import { measureGraph } from '../../../server/analysis/measuring/measure-graph.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { symmetrise } from '../../../server/analysis/graph/symmetrise.ts';
import { simulateNational } from '../../../server/simulation/simulate-national.ts';
import { path } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { toy8 } from '../../networks/toy8.ts';
import { provideBuiltKernels } from '../kernels/built-kernels.ts';
import { graphFrom } from '../kernels/many-graphs.ts';

const { actors, from, to } = simulateNational({ seed: 8, scale: 0.6 });
const country = graphFrom(actors, from, to);
const forms = ['harmonic', 'closeness'] as const;

function measure(id: string, graph: NetworkGraph, parameters: Record<string, unknown> = {}, seed = 1) {
  const task = { metrics: [id], parameters, seed, datasetHash: 'test', missing: null };
  const measured = measureGraph(graph, task);
  return { values: measured.actors.map((row) => row[id] as number), passport: measured.passports[id]! };
}

beforeAll(provideBuiltKernels);

describe.each(forms)('%s.approximate', (exact) => {
  const id = `${exact}.approximate`;

  it('is within what its passport says of the exact one, on a simulated country', () => {
    for (const [graph, direction] of [
      [symmetrise(country), 'out'],
      [country, 'out'],
      [country, 'in'],
    ] as const) {
      const { values, passport } = measure(id, graph, { epsilon: 0.05, direction });
      const truth = measure(exact, graph, { direction }).values;
      const { error, confidence, draws } = passport.precision!;
      expect(draws).toBeLessThan(graph.actors.length / 2);
      expect(confidence).toBe(0.9);
      expect(error).toBeLessThanOrEqual(0.05 * Math.max(...truth));
      expect(Math.max(...values.map((value, at) => Math.abs(value - truth[at]!)))).toBeLessThanOrEqual(error);
    }
  });

  it('is the exact one, and says so, where drawing is not cheaper', () => {
    for (const graph of [toy8, symmetrise(toy8)]) {
      const { values, passport } = measure(id, graph);
      expect(values).toEqual(measure(exact, graph).values);
      expect(passport.precision).toEqual({ error: 0, confidence: 1, draws: 8 });
    }
  });

  it('counts steps where ties have costs', () => {
    const dear = { ...path(6), cost: Float64Array.from([1, 2, 3, 4, 5]) };
    expect(measure(id, dear).values).toEqual(measure(exact, path(6)).values);
  });

  it('repeats its numbers, gives reasons, and refuses bounds that are none', () => {
    const drawn = (seed: number) => measure(id, country, { epsilon: 0.1 }, seed);
    expect(drawn(3)).toEqual(drawn(3));
    expect(drawn(3).values).not.toEqual(drawn(4).values);
    expect(drawn(3).passport).toMatchObject({ seed: 3, parameters: { epsilon: 0.1, delta: 0.1 } });
    expect(measure(id, path(1)).values).toEqual([{ undefined: 'too-few-actors' }]);
    expect(() => measure(id, toy8, { epsilon: 0 })).toThrow('"epsilon"');
    expect(() => measure(id, toy8, { delta: 1 })).toThrow('"delta"');
  });

  obeysLaws(id, { parameters: { epsilon: 0.1 }, runs: 10 });
});

describe('harmonic.approximate', () => {
  it('divides value and error by n − 1 when normalised', () => {
    const plain = measure('harmonic.approximate', country, { epsilon: 0.1 });
    const shared = measure('harmonic.approximate', country, { epsilon: 0.1, normalised: true });
    const others = country.actors.length - 1;
    expect(shared.values[0]! * others).toBeCloseTo(plain.values[0]!, 6);
    expect(shared.passport.precision!.error * others).toBeCloseTo(plain.passport.precision!.error, 6);
  });
});
