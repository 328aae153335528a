import type { ImportFile } from '../intake-result.ts';

export type GraphLine = { text: string; line: number };

/** The lines of a text file with their numbers, in UTF-8 or Windows-1252; blank lines are left out. */
export function graphLines(file: ImportFile): GraphLine[] {
  return decodeText(file.bytes)
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '');
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Words separated by blanks (and, where `separators` says so, commas); a quoted one may hold blanks. */
export function wordsOf(text: string, separators: 'blanks' | 'blanks and commas' = 'blanks'): string[] {
  const pattern = separators === 'blanks' ? /"([^"]*)"|'([^']*)'|\S+/g : /"([^"]*)"|'([^']*)'|[^\s,]+/g;
  return [...text.matchAll(pattern)].map(([whole, double, single]) => double ?? single ?? whole);
}
