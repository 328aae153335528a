import { readFileSync } from 'node:fs';
import { table } from './markdown.ts';

const validity = readFileSync(new URL('../validity.md', import.meta.url), 'utf8');

/**
 * What the pattern benchmark measured for a pattern, out of docs/validity.md: its false flags, and its power after
 * three waves by size and response. Empty for facts, which have no error rate.
 *
 * @throws Error when docs/validity.md has false flags of the pattern but no power, or the other way round
 */
export function benchmarkNumbers(pattern: string): string[] {
  const [falseFlags] = rowsOf(tableAfter('## False flags'), pattern);
  const power = rowsOf(tableAfter('After three waves:'), pattern);
  if (falseFlags === undefined && power.length === 0) return [];
  if (falseFlags === undefined || power.length === 0)
    throw new Error(`docs/validity.md tells only half of ${pattern}: run npm run bench:patterns.`);
  const [, healthy, , rate] = falseFlags;
  return [
    `In the benchmark ([validity.md](validity.md)): flagged in ${rate!} of ${healthy!} healthy simulated networks, and in this share of those in which it was planted at full strength (three waves, 95 % interval):`,
    table(
      ['schools', '100 % answer', '90 % answer', '75 % answer'],
      power.map(([, n, all, , , most, , , some]) => [n!, all!, most!, some!]),
    ),
  ];
}

/** The rows of the first table after a line that starts so, cell by cell. */
function tableAfter(start: string): string[][] {
  const lines = validity.split('\n');
  const from = lines.findIndex((line) => line.startsWith(start));
  if (from < 0) throw new Error(`docs/validity.md has no "${start}": run npm run bench:patterns.`);
  const first = lines.findIndex((line, i) => i > from && line.startsWith('|'));
  const end = lines.findIndex((line, i) => i > first && !line.startsWith('|'));
  return lines.slice(first, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const rowsOf = (rows: string[][], pattern: string): string[][] => rows.filter(([id]) => id === pattern);
