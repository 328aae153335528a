import { describe, expect, it } from 'vitest';
import { groupColumns } from '../../../../client/features/imports/column-groups.ts';
import { columnReading, formPreview } from './preview-fixture.ts';

const indexes = (columns: Parameters<typeof groupColumns>[0]) =>
  groupColumns(columns).map((group) => group.columns.map(({ index }) => index));

describe('columns of one item', () => {
  it('are one line where they are read alike', () => {
    expect(indexes(formPreview.recognised.tables[0]!.columns)).toEqual([[0], [1], [2, 3], [4]]);
  });

  it('part where one of them is decided otherwise', () => {
    const item = 'Trabaja con';
    const columns = [
      columnReading({ index: 0, item, role: 'asked-about', layer: 'trust' }),
      columnReading({ index: 1, item, role: 'ignored' }),
      columnReading({ index: 2, item, role: 'asked-about', layer: 'trust' }),
    ];
    expect(indexes(columns)).toEqual([[0, 2], [1]]);
  });

  it('stay alone without an item, though their headings are equal', () => {
    const twice = [columnReading({ index: 0, heading: 'RBD' }), columnReading({ index: 1, heading: 'RBD' })];
    expect(indexes(twice)).toEqual([[0], [1]]);
    expect(indexes([])).toEqual([]);
  });
});
