import { expect, it } from 'vitest';
import { inTurns, mapInTurns, runInTurns } from '../../server/runtime/run-in-turns.ts';

/** How often others had their turn while some work was done. */
async function turnsWhile<Result>(work: () => Promise<Result>): Promise<{ result: Result; turns: number }> {
  let [turns, over] = [0, false];
  const count = () => {
    if (over) return;
    turns += 1;
    setImmediate(count);
  };
  setImmediate(count);
  const result = await work();
  over = true;
  return { result, turns };
}

/** Holds the thread for longer than anybody should wait. */
function work(): void {
  const until = performance.now() + 10;
  while (performance.now() < until);
}

it('others have a turn between two long steps', async () => {
  function* steps(): Generator<undefined, string> {
    for (let step = 0; step < 3; step++) {
      work();
      yield;
    }
    return 'done';
  }
  const { result, turns } = await turnsWhile(() => runInTurns(steps()));
  expect(result).toBe('done');
  expect(turns).toBeGreaterThanOrEqual(3);
});

it('a long list is turned into another, in its order, and others have turns meanwhile', async () => {
  const items = Array.from({ length: 1_000 }, (_, at) => at);
  const double = (item: number, at: number) => {
    if (at % 250 === 0) work();
    return item + at;
  };
  const { result, turns } = await turnsWhile(() => mapInTurns(items, double));
  expect(result).toEqual(items.map((item) => 2 * item));
  expect(turns).toBeGreaterThanOrEqual(3);
  expect(await mapInTurns([], String)).toEqual([]);
});

it('whoever has just begun goes on, and lets others in once they have waited', async () => {
  const { turns } = await turnsWhile(async () => {
    const letOthers = inTurns();
    for (let piece = 0; piece < 2; piece++) {
      work();
      await letOthers();
    }
  });
  expect(turns).toBeGreaterThanOrEqual(2);
});
