import { createHash } from 'node:crypto';
import { setImmediate as yieldToOthers } from 'node:timers/promises';

/** An answer as it is sent. */
export type AnswerText = { readonly bytes: Buffer; readonly etag: string };

/** Items of a list, and characters of them about, that are written in one part: a millisecond. */
const atOnce = { items: 500, letters: 2 ** 17 };

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
  else void keepIfLong(answer, text);
  sentBefore.add(answer);
  return text;
}

/** Bytes of a text that takes longer to write than anybody should wait for twice. */
export const longText = 2 ** 18;

async function keepIfLong(answer: object, text: Promise<AnswerText>): Promise<void> {
  // What cannot be written is refused to whoever is sent it, not here.
  const length = await text.then(
    ({ bytes }) => bytes.length,
    () => 0,
  );
  if (length >= longText) written.set(answer, text);
}

const isLong = (answer: object): boolean => Object.values(answer).some(isLongList);

/** Whether a list is of many items, or of large ones as far as its first says. */
function isLongList(part: unknown): part is readonly unknown[] {
  if (!Array.isArray(part) || part.length < 2) return false;
  return part.length > atOnce.items || part.length * lettersOf(part[0]) > longText;
}

/** `undefined` is written as `null` in a list. */
const lettersOf = (item: unknown): number => (JSON.stringify(item) as string | undefined)?.length ?? 4;

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
    const text = isLongList(value) ? null : (JSON.stringify(value) as string | undefined);
    if (text === undefined) continue;
    yield `${between}${JSON.stringify(name)}:${text ?? ''}`;
    if (isLongList(value)) yield* listParts(value);
    between = ',';
  }
  yield between === '{' ? '{}' : '}';
}

/** Each part has as many items as are short enough by those before: networks take a hundred times as much as ties. */
function* listParts(list: readonly unknown[]): Generator<string> {
  let between = '[';
  for (let at = 0, count = 1; at < list.length;) {
    const text = JSON.stringify(list.slice(at, at + count)).slice(1, -1);
    yield between + text;
    between = ',';
    at += count;
    count = Math.min(Math.max(Math.floor((count * atOnce.letters) / text.length), 1), atOnce.items);
  }
  yield ']';
}
