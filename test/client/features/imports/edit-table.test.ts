import { describe, expect, it } from 'vitest';
import { editTable } from '../../../../client/features/imports/edit-table.ts';

describe('editing a table', () => {
  it('writes some cells anew and leaves the rest as it was', () => {
    const text = 'from,to,strength\r\na,b,2\r\nb,"c, the ""third""",mucho\r\nc,a,3\r\n';
    expect(
      editTable(text, [
        { row: 3, column: 'strength', value: '4' },
        { row: 2, column: 'to', value: 'x,y' },
      ]),
    ).toBe('from,to,strength\r\na,"x,y",2\r\nb,"c, the ""third""",4\r\nc,a,3\r\n');
  });

  it('knows semicolons, tabs, a byte-order mark and quoted headings', () => {
    expect(editTable('\uFEFFa;"b"\n1;2', [{ row: 2, column: 'b', value: '3' }])).toBe('\uFEFFa;"b"\n1;3');
    expect(editTable('a\tb\n1\t2\n', [{ row: 2, column: 'a', value: '9' }])).toBe('a\tb\n9\t2\n');
  });

  it('changes nothing when a cell is not there, and never the heading', () => {
    expect(editTable('a,b\n1,2', [{ row: 2, column: 'c', value: '3' }])).toBeNull();
    expect(editTable('a,b\n1,2', [{ row: 9, column: 'a', value: '3' }])).toBeNull();
    expect(editTable('a,b\n1,2', [{ row: 1, column: 'a', value: '3' }])).toBeNull();
  });
});
