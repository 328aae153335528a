import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTables, table } from '../intake/shapes/read-tables.ts';

const text = readFileSync('docs/tables.md', 'utf8');
const examples = [...text.matchAll(/^```csv (\S+) (\d+)\n([\s\S]*?)^```$/gm)].map(
  ([, shape, ties, rows]) => ({
    shape: shape!,
    ties: Number(ties),
    rows: rows!.trimEnd().split('\n'),
  }),
);

test('there is an example of each shape that holds ties', () => {
  expect(examples.map(({ shape }) => shape)).toEqual(['edge-list', 'matrix', 'nominations', 'form-answers']);
});

test.each(examples)('the example of $shape is read as the document has it', ({ shape, ties, rows }) => {
  const read = readTables([table('ejemplo.csv', ...rows)]);
  expect(read.readings[0]!.shape).toBe(shape);
  expect(read.data.ties).toHaveLength(ties);
  expect(read.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
});
