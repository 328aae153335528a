import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { slicesOf } from '../../contract/slices-of.ts';

/**
 * Milliseconds of work after which others are answered: short enough that nobody notices, and long enough that work of many
 * small steps is not begun anew for each of them while many others wait.
 */
const stretchMs = 8;

/** To be awaited between two steps of work: others are answered whenever they have waited for some milliseconds. */
export function inTurns(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < stretchMs) return;
    await yieldToOthers();
    begun = performance.now();
  };
}

/** Runs work that is cut into steps; others are answered between some of them. */
export async function runInTurns<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  const letOthers = inTurns();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await letOthers();
  }
}

/** Items of a list that are looked at in one step: a few milliseconds. */
const itemsOfStep = 250;

/**
 * Turns each item of a list into another; others are answered while a long list is gone through.
 *
 * @param atOnce items that are looked at in one step; fewer where each takes long
 */
export const mapInTurns = <Item, Result>(
  items: readonly Item[],
  map: (item: Item, at: number) => Result,
  atOnce = itemsOfStep,
): Promise<Result[]> => runInTurns(mapSteps(items, map, atOnce));

function* mapSteps<Item, Result>(
  items: readonly Item[],
  map: (item: Item, at: number) => Result,
  atOnce: number,
): Generator<undefined, Result[]> {
  const mapped: Result[] = [];
  for (const slice of slicesOf(items, atOnce)) {
    if (mapped.length > 0) yield;
    for (const item of slice) mapped.push(map(item, mapped.length));
  }
  return mapped;
}
