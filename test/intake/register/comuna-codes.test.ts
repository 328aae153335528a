import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renumberedComuna } from '../../../server/intake/register/comuna-codes.ts';
import { readTable } from '../../../server/intake/table.ts';

const path = new URL('../../../datasets/territory/cut_comuna.csv', import.meta.url);
const table = readTable({ name: 'cut_comuna.csv', bytes: readFileSync(path) });
const column = table.columns.findIndex((heading) => heading.toUpperCase() === 'CODIGO_COMUNA');
const today = new Set(table.rows.map(({ cells }) => Number(cells[column])));

it('gives the 46 codes that were given up a comuna of today each, and no other code another', () => {
  const before = Array.from({ length: 16_999 }, (_, code) => code).filter(
    (code) => renumberedComuna(code) !== null,
  );
  const after = before.map((code) => renumberedComuna(code)!.code);
  expect(before).toHaveLength(46);
  expect(new Set(after).size).toBe(46);
  expect(before.filter((code) => today.has(code))).toEqual([]);
  expect(after.filter((code) => !today.has(code))).toEqual([]);
});

it.each([
  [8401, 16101, 2018],
  [8421, 16109, 2018],
  [1201, 15101, 2007],
  [10501, 14101, 2007],
  [5108, 5804, 2010],
])('%i is %i since %i', (before, code, since) => {
  expect(renumberedComuna(before)).toEqual({ code, since });
});
