import { createHash } from 'node:crypto';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { slicesOf } from '../../contract/slices-of.ts';

/** An answer as it is sent. */
export type AnswerText = { readonly bytes: Buffer; readonly etag: string };

/** Items of a list that are written before others are answered: some milliseconds. */
const itemsAtOnce = 500;

/**
 * Answers that were asked for before, as they were sent: an answer that is kept is written once. Whoever lets go of the
 * answer lets go of its text.
 */
const written = new WeakMap<object, Promise<AnswerText>>();
const sentBefore = new WeakSet();

/** The text of an answer, as `JSON.stringify` writes it; others are answered while a long one is written. */
export function textOfAnswer(answer: unknown): Promise<AnswerText> {
  if (typeof answer !== 'object' || answer === null) return write(answer);
  const known = written.get(answer);
  if (known !== undefined) return known;
  const text = write(answer);
  // Most answers are asked for once: their text is not kept.
  if (sentBefore.has(answer) || isLong(answer)) written.set(answer, text);
  else void text.then(({ bytes }) => bytes.length >= longText && written.set(answer, text));
  sentBefore.add(answer);
  return text;
}

/** Bytes of a text that takes longer to write than anybody should wait for twice. */
export const longText = 2 ** 18;

const isLong = (answer: object): boolean =>
  Object.values(answer).some((part) => Array.isArray(part) && part.length > itemsAtOnce);

async function write(answer: unknown): Promise<AnswerText> {
  const hash = createHash('sha1');
  const parts: Buffer[] = [];
  for (const text of partsOf(answer)) {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    parts.push(bytes);
    if (parts.length % partsBetweenYields === 0) await yieldToOthers();
  }
  const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  // Weak: compressed on its way it is the same answer.
  return { bytes, etag: `W/"${bytes.length.toString(16)}-${hash.digest('base64url')}"` };
}

const partsBetweenYields = 2;

/** The JSON of an answer in parts; lists of its fields are cut, where they are long. */
function* partsOf(answer: unknown): Generator<string> {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer) || !isLong(answer)) {
    yield JSON.stringify(answer);
    return;
  }
  let between = '{';
  for (const [name, value] of Object.entries(answer)) {
    const text = Array.isArray(value) && value.length > itemsAtOnce ? null : JSON.stringify(value);
    if (text === undefined) continue;
    yield `${between}${JSON.stringify(name)}:${text ?? ''}`;
    if (text === null) yield* listParts(value as unknown[]);
    between = ',';
  }
  yield between === '{' ? '{}' : '}';
}

function* listParts(list: readonly unknown[]): Generator<string> {
  let between = '[';
  for (const slice of slicesOf(list, itemsAtOnce)) {
    yield between + JSON.stringify(slice).slice(1, -1);
    between = ',';
  }
  yield ']';
}
