import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cachedAnswer } from '../../server/use-cases/cached-answer.ts';
import { fixtureTelar, type FixtureTelar } from './fixture-telar.ts';

describe('cachedAnswer', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());
  beforeEach(() => {
    telar.cache.clear();
  });

  it('computes once for a request and what is stored, and anew after every import and undo', async () => {
    const compute = vi.fn(async () => (await telar.store.listRevisions({ limit: 9 })).items.length);
    const answer = (input: unknown) => cachedAnswer(telar, 'count', { input }, compute);
    expect([await answer({ a: 1, b: 2 }), await answer({ b: 2, a: 1 })]).toEqual([1, 1]);
    expect(compute).toHaveBeenCalledTimes(1);
    await answer({ a: 1, b: 3 });
    expect(compute).toHaveBeenCalledTimes(2);
    const { number } = await telar.commit('more', []);
    expect(await answer({ a: 1, b: 2 })).toBe(2);
    await telar.store.undoRevision(number);
    await answer({ a: 1, b: 2 });
    expect(compute).toHaveBeenCalledTimes(4);
  });

  it('stops the work when whoever waits has left', async () => {
    const leaving = new AbortController();
    const started = Promise.withResolvers<AbortSignal>();
    const waiting = cachedAnswer(telar, 'long', { input: 1, signal: leaving.signal }, (signal) => {
      started.resolve(signal);
      return new Promise<never>(() => undefined);
    });
    const signal = await started.promise;
    leaving.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
    expect(signal.aborted).toBe(true);
  });
});
