import { describe, expect, it } from 'vitest';
import { checkHeap } from '../../../server/runtime/heap-guard.ts';
import {
  checkCost,
  type GraphSize,
  metricsWithinBudget,
} from '../../../server/use-cases/measuring/cost-guard.ts';

const ofSize = (actors: number, ties: number): GraphSize => ({ actors, ties });
const toy = ofSize(8, 10);
const country = ofSize(19_000, 134_000);
const only = (metric: string) => ({ metrics: [metric], nullModel: undefined });
const refusal = (check: () => void): { kind: unknown; field: unknown; message: string } | null => {
  try {
    check();
    return null;
  } catch (error) {
    return error as { kind: unknown; field: unknown; message: string };
  }
};

describe('checkCost', () => {
  it('lets through what takes minutes, and in a job what takes hours', () => {
    expect(refusal(() => checkCost(country, only('betweenness'), 'interactive', 'metrics'))).toBeNull();
    const distances = only('fragmentation-centrality.distance');
    expect(refusal(() => checkCost(country, distances, 'interactive', 'metrics'))).toMatchObject({
      kind: 'too-large',
    });
    expect(refusal(() => checkCost(country, distances, 'batch', 'metrics'))).toBeNull();
  });

  it('refuses what would take for ever, and names what to do instead', () => {
    const large = ofSize(10_000_000, 90_000_000);
    const refused = refusal(() => checkCost(large, only('betweenness'), 'batch', 'metrics'));
    expect(refused).toMatchObject({ kind: 'too-large', field: 'metrics' });
    expect(refused?.message).toMatch(/10000000 actors .* 1\.0e\+15 steps.*take betweenness\.approximate/);
  });

  it('counts every draw of a null model', () => {
    const input = { metrics: ['triad-census'], nullModel: { model: 'swaps', draws: 99_999 } } as const;
    expect(refusal(() => checkCost(ofSize(16, 90), input, 'interactive', 'metrics'))).toBeNull();
    expect(refusal(() => checkCost(country, input, 'interactive', 'metrics'))).toMatchObject({
      kind: 'too-large',
    });
  });
});

describe('metricsWithinBudget', () => {
  it('gives an estimate only where what it estimates costs too much', () => {
    const small = metricsWithinBudget(toy);
    expect(small).toContain('betweenness');
    expect(small).not.toContain('betweenness.approximate');
    const large = metricsWithinBudget(country);
    expect(large).not.toContain('betweenness');
    expect(large).toContain('betweenness.approximate');
  });
});

describe('checkHeap', () => {
  it('refuses an answer that does not fit in memory, with both sizes', () => {
    expect(refusal(() => checkHeap(ofSize(20_000, 150_000), ['degree', 'bridge']))).toBeNull();
    const refused = refusal(() => checkHeap(ofSize(400_000_000, 10), ['degree']));
    expect(refused).toMatchObject({ kind: 'too-large', field: 'metrics' });
    expect(refused?.message).toMatch(/about 53\.6 GiB of memory, and [\d.]+ GiB are free/);
  });
});
