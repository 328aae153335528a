import type { NetworkAssessment, PatternReading, WaveAssessment } from '../../contract/assessments.ts';
import type { ListedWave } from '../narrative/describe-ties-elsewhere.ts';

/**
 * A network of a list as the text that is printed of it. Most of it is final whatever the list says, and is written where
 * the network is assessed: as bytes it crosses to another thread without being copied, and nobody builds it again.
 */
export type ListedText = {
  id: string;
  /** UTF-8; a byte 0, which no JSON holds, stands for each reading of `open`. */
  text: Uint8Array<ArrayBuffer>;
  /** The last wave with its open readings only; `null`: there is no wave. */
  open: ListedWave | null;
};

/** Stands for what is put in later: JSON writes this character in another way wherever it occurs. */
export const hole = '\0';

/** How deep the elements of `networks` stand, in steps of two spaces. */
export const networkDepth = 2;

/** @param isOpen whether the list that a reading of the last wave stands in has still to decide on it */
export function listedText(
  network: NetworkAssessment,
  isOpen: (reading: PatternReading) => boolean,
): ListedText {
  const { id, waves } = network;
  const last = waves.at(-1);
  const texts = waves.map((wave) => waveText(wave, wave === last ? isOpen : () => false));
  const depth = networkDepth + 1;
  const text = objectText(
    { ...fieldsOf({ ...network, waves: [] }, depth), waves: listText(texts, depth) },
    networkDepth,
  );
  const open = last === undefined ? null : { facts: last.facts, patterns: last.patterns.filter(isOpen) };
  return { id, text: new TextEncoder().encode(text), open };
}

function waveText(wave: WaveAssessment, isOpen: (reading: PatternReading) => boolean): string {
  const depth = networkDepth + 3;
  const readings = wave.patterns.map((reading) => (isOpen(reading) ? hole : readingText(reading)));
  // Empty at first, so that the fields keep their order.
  const fields = { ...fieldsOf({ ...wave, patterns: [] }, depth), patterns: listText(readings, depth) };
  return objectText(fields, depth - 1);
}

/** A reading as it stands among the patterns of a wave. */
export const readingText = (reading: PatternReading): string => indented(reading, networkDepth + 4);

/** The fields of an object as text, by name; what is undefined is left out, as JSON does. */
export const fieldsOf = (object: object, depth: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, indented(value, depth)]),
  );

const lineAt = (depth: number): string => `\n${'  '.repeat(depth)}`;

/** `JSON.stringify(…, null, 2)` of an object that stands at a depth, from the text of each of its fields. */
export const objectText = (fields: Readonly<Record<string, string>>, depth: number): string => {
  const lines = Object.entries(fields).map(([name, text]) => `${JSON.stringify(name)}: ${text}`);
  return enclosed('{', lines, '}', depth);
};

/** The same of a list. */
export const listText = (items: readonly string[], depth: number): string => enclosed('[', items, ']', depth);

const enclosed = (begin: string, items: readonly string[], end: string, depth: number): string =>
  items.length === 0
    ? begin + end
    : `${begin}${lineAt(depth + 1)}${items.join(`,${lineAt(depth + 1)}`)}${lineAt(depth)}${end}`;

/** A value as JSON prints it at a depth: within as many lists, which are then cut off. */
function indented(value: unknown, depth: number): string {
  let nested = value;
  for (let level = 0; level < depth; level++) nested = [nested];
  const text = JSON.stringify(nested, null, 2);
  // A list begins with a bracket, a line end and two spaces a level; it ends with these of one level less.
  const spaces = depth * (depth - 1);
  return text.slice(2 * depth + spaces + 2 * depth, text.length - 2 * depth - spaces);
}
