import { describe, expect, it } from 'vitest';
import { againstTable, exactly, monteCarlo } from '../../../server/analysis/inference/monte-carlo.ts';
import { createRandom } from '../../../server/analysis/random.ts';

describe('Monte Carlo', () => {
  it('counts (b + 1)/(B + 1) and never gives 0', () => {
    let next = 0;
    const found = monteCarlo(990, () => next++, exactly(999));
    expect(found.p).toBe(10 / 1000);
    expect(found.attainable).toBe(2 / 1000);
    expect(monteCarlo(5000, () => 0, exactly(999)).p).toBe(1 / 1000);
  });

  it('draws ten times as many when p ≤ .01, and few when p is far from deciding anything', () => {
    const random = createRandom('escalation');
    expect(monteCarlo(0.999, () => random.random()).draws).toBe(9999);
    expect(monteCarlo(0.7, () => random.random()).draws).toBe(999);
    expect(monteCarlo(0.2, () => random.random()).draws).toBe(199);
  });

  it('says when the null leaves nothing to find', () => {
    const found = monteCarlo(0, () => 0);
    expect(found.p).toBe(1);
    expect(found.attainable).toBe(1);
  });

  it('knows the value that decides: reached with p ≤ α, and not below it', () => {
    const table = Float64Array.from({ length: 999 }, (_, i) => i);
    const against = (value: number) => againstTable(value, (count) => table.subarray(0, count), exactly(999));
    const critical = against(0).critical(0.05);
    expect(against(critical).p).toBeLessThanOrEqual(0.05);
    expect(against(critical - 1).p).toBeGreaterThan(0.05);
  });

  it('rejects in at most a share α of draws from its own null', () => {
    const random = createRandom('size');
    let rejected = 0;
    for (let trial = 0; trial < 2000; trial++)
      if (monteCarlo(random.random(), () => random.random(), exactly(99)).p <= 0.05) rejected++;
    expect(rejected / 2000).toBeLessThan(0.065);
    expect(rejected / 2000).toBeGreaterThan(0.035);
  });
});
