import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Admission } from '../../server/runtime/admission.ts';
import { ResultCache } from '../../server/runtime/result-cache.ts';

const gone = () => new Error('gone');

describe('ResultCache', () => {
  it('computes once for all who wait at the same time, and for those who come later', async () => {
    const cache = new ResultCache();
    let times = 0;
    const gate = Promise.withResolvers<number>();
    const compute = () => {
      times += 1;
      return gate.promise;
    };
    const both = Promise.all([cache.getOrCompute('a', compute), cache.getOrCompute('a', compute)]);
    gate.resolve(7);
    expect(await both).toEqual([7, 7]);
    expect(await cache.getOrCompute('a', compute)).toBe(7);
    expect(times).toBe(1);
  });

  it('keeps no failure, and keeps that there is nothing', async () => {
    const cache = new ResultCache();
    await expect(cache.getOrCompute('a', () => Promise.reject(gone()))).rejects.toThrow('gone');
    expect(await cache.getOrCompute('a', () => Promise.resolve(null))).toBeNull();
    expect(await cache.getOrCompute('a', () => Promise.resolve(1))).toBeNull();
  });

  it('stops a computation when the last who waits has gone, not before', async () => {
    const cache = new ResultCache();
    const [first, second] = [new AbortController(), new AbortController()];
    let stopped = false;
    const compute = (signal: AbortSignal) =>
      new Promise<number>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          stopped = true;
          reject(gone());
        });
      });
    const answers = [first, second].map(({ signal }) => cache.getOrCompute('a', compute, signal));
    const ended = Promise.allSettled(answers);
    first.abort(gone());
    await expect(answers[0]).rejects.toThrow('gone');
    expect(stopped).toBe(false);
    second.abort(gone());
    await ended;
    expect(stopped).toBe(true);
    expect(await cache.getOrCompute('a', () => Promise.resolve(3))).toBe(3);
  });

  it('goes on for one who waits without a signal', async () => {
    const cache = new ResultCache();
    const leaving = new AbortController();
    const gate = Promise.withResolvers<number>();
    const compute = (signal: AbortSignal) => gate.promise.then((value) => (signal.aborted ? -1 : value));
    const left = cache.getOrCompute('a', compute, leaving.signal);
    const staying = cache.getOrCompute('a', compute);
    leaving.abort(gone());
    await expect(left).rejects.toThrow('gone');
    gate.resolve(5);
    expect(await staying).toBe(5);
  });

  it('does nothing for one who has left already', async () => {
    const cache = new ResultCache();
    const answer = cache.getOrCompute('a', () => Promise.resolve(1), AbortSignal.abort(gone()));
    await expect(answer).rejects.toThrow('gone');
  });

  it('is bounded by bytes: the least recently used goes first, and what alone is too large is not kept', async () => {
    const cache = new ResultCache({ maxBytes: 10_000 });
    let computed: string[] = [];
    const get = async (key: string, bytes: number) => {
      await cache.getOrCompute(key, () => {
        computed.push(key);
        return Promise.resolve(new Uint8Array(bytes));
      });
      // The bytes are counted once whoever waited has the answer.
      await setImmediate();
    };
    await get('a', 4_000);
    await get('b', 4_000);
    await get('a', 4_000);
    await get('c', 4_000);
    computed = [];
    await get('a', 4_000);
    await get('c', 4_000);
    await get('b', 4_000);
    expect(computed).toEqual(['b']);
    await get('huge', 20_000);
    await get('huge', 20_000);
    expect(computed).toEqual(['b', 'huge', 'huge']);
  });

  it('drops everything when it is cleared, also what is still being computed', async () => {
    const cache = new ResultCache();
    const gate = Promise.withResolvers<number>();
    const old = cache.getOrCompute('a', () => gate.promise);
    cache.clear();
    gate.resolve(1);
    expect(await old).toBe(1);
    expect(await cache.getOrCompute('a', () => Promise.resolve(2))).toBe(2);
  });

  const lone = (waiting = 10) => new Admission({ atOnce: 1, waitMs: 10_000, waiting });
  const staying = () => new AbortController().signal;

  it('computes so many answers at once; what an answer asks for is part of it, and large ones wait apart', async () => {
    const cache = new ResultCache({ admission: { ordinary: lone(), large: lone(0) } });
    const gate = Promise.withResolvers<undefined>();
    const first = cache.getOrCompute(
      'a',
      async (allGone) => {
        const part = await cache.getOrCompute('part', () => Promise.resolve(1), allGone);
        await gate.promise;
        return part;
      },
      staying(),
    );
    const second = cache.getOrCompute('b', () => Promise.resolve(2), staying());
    const large = cache.getOrCompute('c', () => Promise.resolve(3), staying(), { isLarge: true });
    expect(await large).toBe(3);
    expect(cache.load).toMatchObject({ ordinary: { running: 1, waiting: 1 }, large: { running: 0 } });
    gate.resolve(undefined);
    expect(await Promise.all([first, second])).toEqual([1, 2]);
  });

  it('refuses what cannot be begun in time, and keeps nothing of it', async () => {
    const cache = new ResultCache({ admission: { ordinary: lone(0), large: lone() } });
    const gate = Promise.withResolvers<undefined>();
    const first = cache.getOrCompute('a', () => gate.promise, staying());
    const refused = expect.objectContaining({ kind: 'overloaded' }) as Error;
    await expect(cache.getOrCompute('b', () => Promise.resolve(2), staying())).rejects.toEqual(refused);
    await expect(cache.alone(() => Promise.resolve(2), staying())).rejects.toEqual(refused);
    gate.resolve(undefined);
    await first;
    expect(await cache.getOrCompute('b', () => Promise.resolve(2), staying())).toBe(2);
  });

  it('gives up an answer that takes too long, and says so', async () => {
    const cache = new ResultCache({ deadlineSeconds: 0.02 });
    let aborted = false;
    const endless = (allGone: AbortSignal) =>
      new Promise((_resolve, reject) => {
        allGone.addEventListener('abort', () => {
          aborted = true;
          reject(allGone.reason as Error);
        });
      });
    const late = { kind: 'too-large', code: 'answer-took-too-long', values: { seconds: 0.02 } };
    await expect(cache.getOrCompute('a', endless, staying())).rejects.toMatchObject(late);
    expect(aborted).toBe(true);
    await expect(cache.alone(endless, staying())).rejects.toMatchObject(late);
  });
});
