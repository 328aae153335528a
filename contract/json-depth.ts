import { codedProblem } from './problems.ts';

/** Levels of the deepest body that is taken: a what-if with a network and its edits has 7. */
const mostLevels = 32;
/** Values of the fullest body that is taken: 500,000 ties with all their fields have about 3,000,000. */
const mostValues = 5_000_000;

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/**
 * Looks at how deep JSON is nested, and how many values it holds, before it is read as a whole: a few megabytes of brackets
 * take seconds to read, and many times their size of memory.
 *
 * @param bytes JSON in UTF-8; what is no JSON is left to whoever reads it
 * @throws TelarProblem `body-too-deep`, `body-too-large`
 */
export function refuseDeepJson(bytes: Uint8Array): void {
  let [levels, values] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === quote) i = endOfText(bytes, i);
    else if (byte === comma) values += 1;
    else if (opening.has(byte)) {
      levels += 1;
      values += 1;
      if (levels > mostLevels) throw codedProblem('body-too-deep', { most: mostLevels });
    } else if (closing.has(byte)) levels -= 1;
  }
  if (values > mostValues) throw codedProblem('body-too-large', {});
}

/** Where the text that begins at a quotation mark ends; the end of the bytes where it does not. */
function endOfText(bytes: Uint8Array, start: number): number {
  let end = bytes.indexOf(quote, start + 1);
  while (end !== -1 && isEscaped(bytes, end)) end = bytes.indexOf(quote, end + 1);
  return end === -1 ? bytes.length : end;
}

function isEscaped(bytes: Uint8Array, place: number): boolean {
  let before = place - 1;
  while (bytes[before] === backslash) before -= 1;
  return (place - before) % 2 === 0;
}
