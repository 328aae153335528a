import { describe, expect, it } from 'vitest';
import { againstTable, monteCarlo } from '../../../server/analysis/inference/monte-carlo.ts';
import { createRandom } from '../../../server/analysis/random.ts';

describe('Monte Carlo', () => {
  it('counts (b + 1)/(B + 1) and never gives 0', () => {
    let next = 0;
    const found = monteCarlo(990, () => next++, { first: 999, refineAt: 0, refined: 999 });
    expect(found.p).toBe(10 / 1000);
    expect(found.attainable).toBe(2 / 1000);
    expect(monteCarlo(5000, () => 0, { first: 999, refineAt: 0, refined: 999 }).p).toBe(1 / 1000);
  });

  it('draws ten times as many when p ≤ .01, and no more otherwise', () => {
    const random = createRandom('escalation');
    expect(monteCarlo(0.999, () => random.random()).draws).toBe(9999);
    expect(monteCarlo(0.5, () => random.random()).draws).toBe(999);
  });

  it('says when the null leaves nothing to find', () => {
    const found = monteCarlo(0, () => 0);
    expect(found.p).toBe(1);
    expect(found.attainable).toBe(1);
  });

  it('knows the value that decides: reached with p ≤ α, and not below it', () => {
    const table = Float64Array.from({ length: 999 }, (_, i) => i);
    const critical = againstTable(0, table).critical(0.05);
    expect(againstTable(critical, table).p).toBeLessThanOrEqual(0.05);
    expect(againstTable(critical - 1, table).p).toBeGreaterThan(0.05);
  });

  it('rejects in at most a share α of draws from its own null', () => {
    const random = createRandom('size');
    let rejected = 0;
    for (let trial = 0; trial < 2000; trial++)
      if (
        monteCarlo(random.random(), () => random.random(), { first: 99, refineAt: 0, refined: 99 }).p <= 0.05
      )
        rejected++;
    expect(rejected / 2000).toBeLessThan(0.065);
    expect(rejected / 2000).toBeGreaterThan(0.035);
  });
});
