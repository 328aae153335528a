import { expect, test } from 'vitest';
import { readBundle } from '../../server/intake/bundle/read-bundle.ts';
import { textFile } from './bundle/text-file.ts';
import { readTables } from './shapes/read-tables.ts';

test('a dense matrix without direction has more pairs than a call takes arguments', () => {
  const names = Array.from({ length: 520 }, (_, index) => `Escuela ${String(index)}`);
  const rows = names.map((name, row) => [name, ...names.map((_, at) => (at === row ? '' : '1'))].join(','));
  const read = readTables(
    [textFile('m.csv', ['', ...names].join(','), ...rows)],
    {},
    { direction: 'undirected' },
  );
  expect(read.data.ties).toHaveLength((520 * 519) / 2);
});

test('each of very many rows of a bundle may have a finding', () => {
  const ragged = 'A,B\n'.repeat(150_000);
  const { result } = readBundle([textFile('ties.csv', 'from,to,layer', `${ragged}A,B,trust`)]);
  expect(result.findings.filter(({ code }) => code === 'ragged-row')).toHaveLength(150_000);
  expect(result.counts).toMatchObject({ ties: 1 });
});
