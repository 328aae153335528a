import { describe, expect, it } from 'vitest';
import {
  checkAssessing,
  costOfAssessing,
  parseThresholds,
  whyNotAssessed,
} from '../../../server/use-cases/assessing/plan-assessing.ts';

describe('whyNotAssessed', () => {
  it('lets through the networks of a survey, and refuses what would take hours or gigabytes', () => {
    expect(whyNotAssessed('a', { actors: 60, ties: 2_000 }, 'interactive')).toBeNull();
    expect(whyNotAssessed('a', { actors: 400, ties: 4_000 }, 'interactive')).toBeNull();
    const steps = whyNotAssessed('a', { actors: 50_000, ties: 500_000 }, 'interactive');
    expect(steps).toMatchObject({ id: 'a', reason: 'too-large', actors: 50_000, ties: 500_000 });
    expect(steps!.steps).toBeGreaterThan(steps!.mostSteps);
    // A batch may take days, and not more memory.
    expect(whyNotAssessed('a', { actors: 3_000, ties: 9_000 }, 'batch')).toBeNull();
    const bytes = whyNotAssessed('a', { actors: 20_000, ties: 0 }, 'batch')!;
    expect(bytes.steps).toBeLessThan(bytes.mostSteps);
    expect(bytes.bytes).toBeGreaterThan(2 ** 30);
  });

  it('costs more with more actors, ties and layers', () => {
    const { steps, bytes } = costOfAssessing({ actors: 100, ties: 400 }, 2);
    expect(costOfAssessing({ actors: 100, ties: 800 }, 2).steps).toBeGreaterThan(steps);
    expect(costOfAssessing({ actors: 200, ties: 400 }, 2).steps).toBeGreaterThan(steps);
    expect(costOfAssessing({ actors: 100, ties: 400 }, 9).bytes).toBeGreaterThan(bytes);
  });
});

describe('checkAssessing', () => {
  it('says the estimate and what to do', () => {
    const check = () => {
      checkAssessing('a', { actors: 50_000, ties: 500_000 }, 'interactive', 'assess');
    };
    expect(check).toThrow(/50000 actors and 500000 ties would take about \S+ steps and \d+ MiB/);
    expect(check).toThrow(expect.objectContaining({ kind: 'too-large', field: 'assess' }) as Error);
  });
});

describe('parseThresholds', () => {
  it('gives thresholds back as they are, and names one that does not fit', () => {
    expect(parseThresholds({ alpha: 0.01 })).toEqual({ alpha: 0.01 });
    expect(() => parseThresholds({ alpha: 0.4 })).toThrow(
      expect.objectContaining({ kind: 'invalid-request', field: 'clear' }) as Error,
    );
  });
});
