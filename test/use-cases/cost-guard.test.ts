import { describe, expect, it } from 'vitest';
import type { NetworkGraph } from '../../server/analysis/network-graph.ts';
import { checkMeasuring, metricsWithinBudget } from '../../server/use-cases/cost-guard.ts';
import { checkMemory } from '../../server/use-cases/memory-guard.ts';
import { toy8 } from '../networks/toy8.ts';

/** A graph of which only the size is looked at. */
const ofSize = (actors: number, ties: number): NetworkGraph => ({
  ...toy8,
  actors: new Array<string>(actors),
  from: new Int32Array(ties),
});
const refusal = (check: () => void): { kind: unknown; field: unknown; message: string } | null => {
  try {
    check();
    return null;
  } catch (error) {
    return error as { kind: unknown; field: unknown; message: string };
  }
};

describe('checkMeasuring', () => {
  it('lets through what takes minutes, and in a job what takes hours', () => {
    const country = ofSize(19_000, 134_000);
    expect(refusal(() => checkMeasuring(country, { metrics: ['betweenness'] }, 'waiting'))).toBeNull();
    const distances = { metrics: ['fragmentation-centrality.distance'] };
    expect(refusal(() => checkMeasuring(country, distances, 'waiting'))).toMatchObject({ kind: 'too-large' });
    expect(refusal(() => checkMeasuring(country, distances, 'job'))).toBeNull();
  });

  it('refuses what would take for ever, and names what to do instead', () => {
    const found = refusal(() =>
      checkMeasuring(ofSize(10_000_000, 90_000_000), { metrics: ['betweenness'] }, 'job'),
    );
    expect(found).toMatchObject({ kind: 'too-large', field: 'metrics' });
    expect(found?.message).toMatch(/10000000 actors .* 1\.0e\+15 steps.*take betweenness\.approximate/);
  });

  it('counts every draw of a null model', () => {
    const asked = { metrics: ['triad-census'], nullModel: { model: 'swaps', draws: 99_999 } } as const;
    expect(refusal(() => checkMeasuring(ofSize(16, 90), asked, 'waiting'))).toBeNull();
    expect(refusal(() => checkMeasuring(ofSize(19_000, 134_000), asked, 'waiting'))).toMatchObject({
      kind: 'too-large',
    });
  });

  it('names metrics and parameters that do not exist before any work is begun', () => {
    expect(refusal(() => checkMeasuring(toy8, { metrics: ['charm'] }, 'job', 'metric'))).toMatchObject({
      kind: 'invalid-request',
      field: 'metric',
    });
    const asked = { metrics: ['degree'], parameters: { speed: 1 } };
    expect(refusal(() => checkMeasuring(toy8, asked, 'job'))).toMatchObject({ field: 'parameters' });
  });
});

describe('metricsWithinBudget', () => {
  it('gives an estimate only where what it estimates costs too much', () => {
    const small = metricsWithinBudget(toy8);
    expect(small).toContain('betweenness');
    expect(small).not.toContain('betweenness.approximate');
    const large = metricsWithinBudget(ofSize(19_000, 134_000));
    expect(large).not.toContain('betweenness');
    expect(large).toContain('betweenness.approximate');
  });
});

describe('checkMemory', () => {
  it('refuses an answer that does not fit in memory, with both sizes', () => {
    expect(refusal(() => checkMemory(ofSize(20_000, 150_000), ['degree', 'bridge']))).toBeNull();
    const found = refusal(() => checkMemory(ofSize(400_000_000, 10), ['degree']));
    expect(found).toMatchObject({ kind: 'too-large', field: 'metrics' });
    expect(found?.message).toMatch(/about 53\.6 GiB of memory, and [\d.]+ GiB are free/);
  });
});
