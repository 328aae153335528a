import { describe, expect, it } from 'vitest';
import { metricsWithinBudget } from '../../../server/use-cases/measuring/cost-guard.ts';
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
