import { describe, expect, it } from 'vitest';
import { nextJob, type QueuedJob } from '../../server/runtime/job-order.ts';

const [short, long] = [1e6, 1e13];
const job = (owner: string, steps: number, since = 0): QueuedJob => ({
  owners: new Set([owner]),
  steps,
  since,
});
const next = (waiting: QueuedJob[], running: QueuedJob[] = [], { most = 2, now = 1_000 } = {}) =>
  nextJob(waiting, { running, most, now });

describe('the order of jobs', () => {
  it('is that of their coming among equals', () => {
    const [first, second] = [job('a', short, 1), job('b', short, 2)];
    expect(next([second, first])).toBe(first);
  });

  it('puts short work before long work', () => {
    const [days, seconds] = [job('a', long, 1), job('b', short, 2)];
    expect(next([days, seconds])).toBe(seconds);
  });

  it('puts whoever has nothing under way before whoever has', () => {
    const [more, other] = [job('a', short, 1), job('b', short * 100, 2)];
    expect(next([more, other], [job('a', short)])).toBe(other);
  });

  it('keeps the last place for short work', () => {
    const days = job('a', long);
    expect(next([days], [job('b', long)])).toBeNull();
    expect(next([days, job('c', short)], [job('b', long)])).toMatchObject({ steps: short });
    // One place is all there is.
    expect(next([days], [], { most: 1 })).toBe(days);
  });

  it('lets nobody wait for ever', () => {
    const [days, seconds] = [job('a', long, 0), job('b', short, 900_000)];
    expect(next([seconds, days], [job('a', short)], { now: 900_001 })).toBe(days);
  });

  it('begins nothing where every place is taken', () => {
    expect(next([job('a', short)], [job('b', short), job('c', short)])).toBeNull();
  });
});
