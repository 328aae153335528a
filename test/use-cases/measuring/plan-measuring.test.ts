import { describe, expect, it } from 'vitest';
import { metricsWithinBudget, mostSteps } from '../../../server/use-cases/measuring/cost-guard.ts';
import { parseMeasuring } from '../../../server/use-cases/measuring/parse-measuring.ts';
import { planMeasuring } from '../../../server/use-cases/measuring/plan-measuring.ts';

describe('planMeasuring', () => {
  const size = { actors: 40, ties: 120 };

  it('measures what was named, or all that is cheap on a graph of this size', () => {
    const named = parseMeasuring({ metrics: ['degree'], seed: 1 });
    expect(planMeasuring(size, named, 'interactive').metrics).toEqual(['degree']);
    const open = parseMeasuring({ seed: 1 });
    expect(planMeasuring(size, open, 'interactive').metrics).toEqual(metricsWithinBudget(size));
  });

  it('adds up what is measured: what each metric alone may take, all of them may not', () => {
    const country = { actors: 19_000, ties: 134_000 };
    const planned = (metrics: string[], draws: number) => () =>
      planMeasuring(
        country,
        parseMeasuring({ metrics, nullModel: { model: 'swaps', draws }, seed: 1 }),
        'interactive',
      );
    const [one, other] = [['density'], ['density.all-cells']];
    const ofDraw = planned(one, 2)().steps - planned(one, 1)().steps;
    const draws = Math.floor((0.9 * mostSteps.interactive) / ofDraw);
    expect(planned(one, draws)().steps).toBeLessThan(mostSteps.interactive);
    expect(planned(other, draws)().steps).toBeLessThan(mostSteps.interactive);
    const sum = planned(one, draws)().steps + planned(other, draws)().steps;
    expect(planned([...one, ...other], draws)).toThrow(
      expect.objectContaining({
        ...{ kind: 'too-large', code: 'measuring-adds-up', field: 'metrics' },
        values: { ...country, most: 50, steps: Math.ceil(sum / 1e9) },
      }) as Error,
    );
  });

  it('refuses by the size alone, and a parameter that none of the cheap metrics takes', () => {
    const large = { actors: 1_000_000, ties: 9_000_000 };
    const betweenness = parseMeasuring({ metrics: ['betweenness'], seed: 1 });
    expect(() => planMeasuring(large, betweenness, 'interactive')).toThrow(
      expect.objectContaining({ kind: 'too-large', field: 'metrics' }) as Error,
    );
    const unknown = parseMeasuring({ parameters: { speed: 1 }, seed: 1 });
    expect(() => planMeasuring(size, unknown, 'batch')).toThrow(
      expect.objectContaining({ kind: 'invalid-request', field: 'parameters' }) as Error,
    );
  });
});
