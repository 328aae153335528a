import { runSteps } from '../../contract/run-steps.ts';
import { runInTurns } from './run-in-turns.ts';

/** Bytes of the runtime by kind of value: what V8 takes on a 64-bit machine, rounded up. */
const bytes = { value: 8, object: 24, text: 16 } as const;

/** Values that are counted before others are answered: some milliseconds. */
const valuesAtOnce = 20_000;

/** About how many bytes an answer takes: plain data, typed arrays, maps and sets. At least 1. */
export const bytesOf = (answer: unknown): number => runSteps(countBytes(answer));

/** The same, while others are answered. */
export const bytesOfInTurns = (answer: unknown): Promise<number> => runInTurns(countBytes(answer));

function* countBytes(answer: unknown): Generator<undefined, number> {
  let sum = 1;
  let values = 0;
  const rest: unknown[] = [answer];
  while (rest.length > 0) {
    if (++values % valuesAtOnce === 0) yield;
    const value = rest.pop();
    if (typeof value === 'string') sum += bytes.text + value.length;
    else if (typeof value !== 'object' || value === null) sum += bytes.value;
    else if (ArrayBuffer.isView(value)) sum += bytes.object + value.byteLength;
    else {
      const held = contentOf(value);
      sum += bytes.object + held.length * bytes.value;
      // One by one: a spread of many values overflows the stack.
      for (const each of held) rest.push(each);
    }
  }
  return sum;
}

function contentOf(value: object): unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Map) return [...value].flat(1);
  if (value instanceof Set) return [...value];
  return Object.values(value);
}
