import { describe, expect, it } from 'vitest';
import { Admission } from '../../server/runtime/admission.ts';

const overloaded = {
  kind: 'overloaded',
  code: 'overloaded',
  values: { seconds: expect.any(Number) as number },
};
const nextTick = () => new Promise((resolve) => setImmediate(resolve));

function held() {
  const gate = Promise.withResolvers<string>();
  return { work: () => gate.promise, end: () => gate.resolve('done') };
}

describe('Admission', () => {
  it('runs so many at once, and the others in their turn', async () => {
    const admission = new Admission({ atOnce: 2, waitMs: 10_000, waiting: 10 });
    const works = [held(), held(), held()];
    const answers = works.map(({ work }) => admission.run(work));
    await nextTick();
    expect(admission.state).toMatchObject({ running: 2, waiting: 1 });
    for (const { end } of works) end();
    expect(await Promise.all(answers)).toEqual(['done', 'done', 'done']);
    expect(admission.state).toEqual({ running: 0, waiting: 0, oldestMs: 0 });
  });

  it('refuses what would be one too many to wait, and what has waited too long', async () => {
    const admission = new Admission({ atOnce: 1, waitMs: 30, waiting: 1 });
    const first = held();
    const running = admission.run(first.work);
    const waiting = admission.run(held().work);
    await expect(admission.run(held().work)).rejects.toMatchObject(overloaded);
    await expect(waiting).rejects.toMatchObject(overloaded);
    first.end();
    await running;
    expect(await admission.run(() => Promise.resolve(1))).toBe(1);
  });

  it('refuses at once what will not have its turn in time, by how long others took', async () => {
    const admission = new Admission({ atOnce: 1, waitMs: 20, waiting: 100 });
    const slow = () => new Promise((resolve) => setTimeout(resolve, 300));
    await admission.run(slow);
    const running = admission.run(slow);
    const refused = admission.run(slow);
    expect(admission.state).toMatchObject({ running: 1, waiting: 0 });
    await expect(refused).rejects.toMatchObject(overloaded);
    await running;
  });

  it('never begins what nobody waits for any more', async () => {
    const admission = new Admission({ atOnce: 1, waitMs: 10_000, waiting: 10 });
    const first = held();
    const running = admission.run(first.work);
    const leaving = new AbortController();
    let begun = false;
    const left = admission.run(() => Promise.resolve((begun = true)), leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    first.end();
    await running;
    await nextTick();
    expect([begun, admission.state.running]).toEqual([false, 0]);
  });

  it('gives the place of what failed to the next', async () => {
    const admission = new Admission({ atOnce: 1, waitMs: 10_000, waiting: 10 });
    await expect(admission.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await admission.run(() => Promise.resolve(2))).toBe(2);
  });
});
