import { decodeText, utf16Of } from '../decode-text.ts';
import type { ImportFile } from '../intake-result.ts';
import { refuseBinary, refuseFile } from './refuse-file.ts';

export type GraphLine = { text: string; line: number };

const startBytes = 4096;
/** A text longer than this is more than one string can safely be. */
const mostTextBytes = 256 * 1024 ** 2;

/** The lines of a text file with their numbers, in UTF-8 or Windows-1252; blank lines are left out. */
export function graphLines(file: ImportFile): GraphLine[] {
  return graphText(file)
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '');
}

/**
 * The text of a file in UTF-8 (with or without byte order mark) or Windows-1252.
 *
 * @throws TelarProblem `refused-import` for a file with NUL bytes, which is no text
 */
export function graphText(file: ImportFile): string {
  if (file.bytes.length > mostTextBytes)
    throw refuseFile(
      file.name,
      null,
      `${String(file.bytes.length)} bytes`,
      `at most ${String(mostTextBytes)}`,
    );
  const { text } = decodeText(file.bytes);
  if (text.includes('\0')) throw refuseBinary(file);
  return text;
}

/** The first characters of a file, to know it by. */
export const decodeStart = (bytes: Uint8Array): string =>
  new TextDecoder(utf16Of(bytes) ?? 'utf-8').decode(bytes.subarray(0, startBytes));

/** Words separated by blanks (and, where `separators` says so, commas); a quoted one may hold blanks. */
export function wordsOf(text: string, separators: 'blanks' | 'blanks and commas' = 'blanks'): string[] {
  const pattern = separators === 'blanks' ? /"([^"]*)"|'([^']*)'|\S+/g : /"([^"]*)"|'([^']*)'|[^\s,]+/g;
  return [...text.matchAll(pattern)].map(([whole, double, single]) => double ?? single ?? whole);
}
