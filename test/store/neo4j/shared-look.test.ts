import { setImmediate as turn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { SharedLook } from '../../../server/store/neo4j/shared-look.ts';

function counted() {
  let looks = 0;
  return new SharedLook(() => Promise.resolve(++looks));
}

test('answers that begin within a moment share a look, later ones look anew', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1_000);
  try {
    const shared = counted();
    expect(await shared.read()).toBe(1);
    now.mockReturnValue(1_049);
    expect(await shared.read()).toBe(1);
    now.mockReturnValue(1_051);
    expect(await shared.read()).toBe(2);
  } finally {
    now.mockRestore();
  }
});

test('after a write of this process, and at the end of an answer, it is looked anew', async () => {
  const shared = counted();
  await shared.read();
  shared.forget();
  expect(await shared.read()).toBe(2);
  expect(await shared.readAnew()).toBe(3);
  expect(await shared.read()).toBe(3);
});

test('a look that failed is not shared', async () => {
  let fails = true;
  const shared = new SharedLook(() => (fails ? Promise.reject(new Error('away')) : Promise.resolve(1)));
  await expect(shared.read()).rejects.toThrow('away');
  fails = false;
  expect(await shared.read()).toBe(1);
});

test('those who ask for the state as it is now in one turn are given one look, which begins after it', async () => {
  const shared = counted();
  const both = [shared.readAnew(), shared.readAnew()];
  expect(await Promise.all(both)).toEqual([1, 1]);
  expect(await shared.readAnew()).toBe(2);
});

test('what was found last is known until this process writes, and never what an older look found', async () => {
  const gives: ((found: number) => void)[] = [];
  const shared = new SharedLook(() => new Promise<number>((give) => gives.push(give)));
  expect(shared.known).toBeNull();
  const older = shared.readAnew();
  await turn();
  const newer = shared.readAnew();
  await turn();
  gives[1]!(2);
  await newer;
  gives[0]!(1);
  await older;
  expect(shared.known).toBe(2);
  const begunBefore = shared.readAnew();
  await turn();
  shared.forget();
  gives[2]!(2);
  await begunBefore;
  expect(shared.known).toBeNull();
});
