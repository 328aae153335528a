import { setTimeout as wait } from 'node:timers/promises';
import { codedProblem } from '../../contract/problems.ts';

/** How often an answer is read while the store changes under it, unless said. */
const defaultTries = 5;

/**
 * Reads an answer until nothing was changed meanwhile.
 *
 * @throws TelarProblem `store-unavailable` when the store was changed during each of some tries: parts of the answer
 *   would come from different states of the store
 */
export async function untilSteady<T>(
  read: () => Promise<{ value: T; steady: boolean }>,
  tries = defaultTries,
): Promise<T> {
  for (let tried = 0; tried < tries; tried++) {
    if (tried > 1) await wait(10 * 2 ** tried);
    const { value, steady } = await read();
    if (steady) return value;
  }
  throw codedProblem('store-changing', {});
}
