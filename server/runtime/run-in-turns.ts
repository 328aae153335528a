import { setImmediate as yieldToOthers } from 'node:timers/promises';

/** Runs work that is cut into steps; others are answered between two of them. */
export async function runInTurns<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await yieldToOthers();
  }
}
