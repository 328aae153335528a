import type { FindingLog } from '../bundle/bundle-findings.ts';
import type { GridRow } from './grid.ts';
import { holdsPersonalContent } from '../personal/personal-content.ts';
import { rowSource } from './shape-content.ts';
import type { ShapeTable } from './shape-content.ts';

/**
 * The table without its columns of persons, and without cells anywhere else that hold a RUN, an e-mail address or a
 * telephone: they are emptied before anything is read, and each is reported without being repeated.
 */
export function dropPersonalContent(table: ShapeTable, log: FindingLog): ShapeTable {
  const { grid, reading } = table;
  const unread = new Set(
    reading.columns.filter(({ role }) => role === 'personal' || role === 'ignored').map(({ index }) => index),
  );
  const clean = (row: GridRow): GridRow => {
    const cells = row.cells.map((cell, index) => {
      if (unread.has(index)) return '';
      if (!holdsPersonalContent(cell)) return cell;
      log.aboutRow(rowSource(table, row), {
        field: reading.columns[index]?.heading ?? '',
        found: '…',
        code: 'personal-content-dropped',
        expected: 'no RUN, e-mail address or telephone of a person: the cell is not read',
        outcome: 'corrected',
      });
      return '';
    });
    return { ...row, cells };
  };
  const rows = grid.rows.map((row, at) => (at < reading.headingRows ? row : clean(row)));
  return { reading, grid: { ...grid, rows } };
}
