import { describe, expect, it } from 'vitest';
import { bundleSheets } from '../../../server/intake/bundle/bundle-sheets.ts';
import { columnReader } from '../../../server/intake/bundle/column-reader.ts';
import type { Column } from '../../../server/intake/bundle/sheet.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';

const how = { isRbd: false, ownerKey: null };
const text = (lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

describe('the cells of a column', () => {
  it('are read once for each way of writing', () => {
    let reads = 0;
    const column: Column<unknown> = {
      ...bundleSheets.ties.columns.layer,
      read: (cell) => `${cell}${String(++reads)}`,
    };
    const read = columnReader('layer', column, how);
    expect(['trust', 'work', 'trust'].map((cell) => read(cell).value)).toEqual(['trust1', 'work2', 'trust1']);
  });

  it('give each row a list of its own', () => {
    const read = columnReader('actorIds', bundleSheets.commitments.columns.actorIds, how);
    const [one, other] = [read('A|B').value, read('A|B').value];
    expect(one).toEqual(['A', 'B']);
    expect(other).toEqual(one);
    expect(other).not.toBe(one);
  });

  it('that hold something of a person are reported in each row', () => {
    const { result } = readBundle([
      { name: 'ties.csv', bytes: text(['from,to,layer', 'A,B,trust']) },
      {
        name: 'commitments.csv',
        bytes: text(['commitment_id,purpose', 'one,ana@escuela.cl', 'two,ana@escuela.cl']),
      },
    ]);
    const dropped = result.findings.filter(({ code }) => code === 'personal-content-dropped');
    expect(dropped.map(({ row, found }) => [row, found])).toEqual([
      [2, '…'],
      [3, '…'],
    ]);
  });
});
