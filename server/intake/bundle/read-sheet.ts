import type { ImportFile } from '../intake-result.ts';
import { holdsPersonalContent } from '../personal/personal-content.ts';
import { readTable } from '../table.ts';
import type { FindingLog } from './bundle-findings.ts';
import { Corrected, decodeAttribute, Unreadable } from './cell-formats.ts';
import { columnReader, type OwnerKey, personal, type ReadCell } from './column-reader.ts';
import { emptied } from './emptied.ts';
import { isPersonalRut } from './personal-number.ts';
import { arrangeColumns, lacksRequired, reportMissingColumns, UnreadNumbers } from './sheet-columns.ts';
import type { Layout } from './sheet-columns.ts';
import type { Attributes, Columns, Row, Sheet, ValuesOf } from './sheet.ts';

/**
 * Reads one file of a bundle by its sheet. Rows with a cell that cannot be read are left out and named in `log`;
 * `unread` gives their first readable value a field, so that what they name is not called unknown as well. Columns that
 * are not there, and cells that are taken for a value, are reported once.
 *
 * @param ownerKey under which natural persons who are parties to contracts are hashed; `null`: they are refused
 */
export function readSheet<C extends Columns>(
  sheet: Sheet<C>,
  file: ImportFile,
  log: FindingLog,
  ownerKey: OwnerKey = null,
): { rows: Row<C>[]; unread: Partial<ValuesOf<C>>[]; fields: ReadonlySet<string> } {
  const table = readTable(file);
  // One by one: a call takes some ten thousand arguments, and each row may have a finding.
  for (const finding of table.findings) log.all.push(finding);
  const layout = arrangeColumns(sheet, table, log);
  const rows: Row<C>[] = [];
  const unread: Partial<ValuesOf<C>>[] = [];
  const fields = new Set(layout.fields.keys());
  if (lacksRequired(sheet, layout, file.name, log)) return { rows, unread, fields };
  const context = { log, corrections: new Corrections(log) };
  const columns = columnsOf(sheet, layout, ownerKey);
  const numbers = new UnreadNumbers(layout, table.columns);
  const isEmpty = table.rows.length === 0;
  for (const { line, cells } of emptied(table.rows)) {
    const trimmed = cells.map((cell) => cell.trim());
    if (trimmed.every((cell) => cell === '')) continue;
    numbers.add(trimmed);
    const read = readRow<C>(columns, layout, { file: file.name, line, cells: trimmed }, context);
    if (read.whole) rows.push(read.row);
    else unread.push(read.row.values);
  }
  if (!isEmpty) reportMissingColumns(sheet, layout, file.name, log);
  reportAssumedCells(sheet, layout, rows, log);
  if (sheet.name === 'ties') numbers.report(file.name, log);
  return { rows, unread, fields };
}

/** Corrections of cells, each way of writing a value reported once a file. */
class Corrections {
  readonly #log: FindingLog;
  readonly #reported = new Set<string>();
  constructor(log: FindingLog) {
    this.#log = log;
  }
  report(row: Row<Columns>, field: string, found: string, { code, expected }: Corrected<unknown>): void {
    const key = JSON.stringify([field, found]);
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.#log.aboutRow(row, { field, found, code, expected, outcome: 'corrected' });
  }
}

/** A column of a sheet as its file has it: where it stands and how its cells are read; `null` where there is none. */
type FileColumn = {
  field: string;
  isParty: boolean;
  isAssumed: boolean;
  missing: unknown;
  at: { position: number; read: (found: string) => ReadCell } | null;
};

const columnsOf = (sheet: Sheet<Columns>, layout: Layout, ownerKey: OwnerKey): FileColumn[] =>
  Object.entries(sheet.columns).map(([field, column]) => {
    const position = layout.fields.get(field);
    const how = { isRbd: layout.rbds.has(field), ownerKey };
    return {
      field,
      isParty: column.natural !== null,
      isAssumed: column.assumed !== null,
      missing: column.assumed?.value ?? null,
      at: position === undefined ? null : { position, read: columnReader(field, column, how) },
    };
  });

function readRow<C extends Columns>(
  columns: readonly FileColumn[],
  layout: Layout,
  { file, line, cells }: { file: string; line: number; cells: readonly string[] },
  { log, corrections }: { log: FindingLog; corrections: Corrections },
): { whole: boolean; row: Row<C> } {
  const values: Record<string, unknown> = {};
  const attributes: Attributes = layout.extra.length === 0 ? noAttributes : {};
  const empty: string[] = [];
  const row = { file, line, headings: layout.headings, values, attributes, assumed: empty };
  let whole = true;
  const refuse = (field: string, found: string, { code, expected }: Unreadable): void => {
    whole = false;
    log.aboutRow(row, { field, found, code, expected, outcome: 'refused' });
  };
  for (const { field, isParty, isAssumed, missing, at } of columns) {
    if (at === null) {
      values[field] = missing;
      continue;
    }
    const { cell, isEmptied, value } = at.read(cells[at.position] ?? '');
    if (isEmptied) reportEmptied(row, field, log);
    if (value instanceof Unreadable) {
      refuse(field, value.code === 'personal-number' ? '…' : cell, value);
    } else if (value instanceof Corrected) {
      // What names a party may name a person.
      corrections.report(row, field, isParty ? '…' : cell, value);
      values[field] = value.value;
    } else {
      values[field] = value;
      if (cell === '' && isAssumed) empty.push(field);
    }
  }
  for (const { position, name } of layout.extra) {
    const cell = cells[position] ?? '';
    if (cell === '') continue;
    if (isPersonalRut(cell)) refuse(name, '…', personal);
    else if (holdsPersonalContent(cell)) reportEmptied(row, name, log);
    else attributes[name] = decodeAttribute(cell);
  }
  const assumed = empty.length === 0 ? layout.assumed : [...layout.assumed, ...empty];
  return { whole, row: { ...row, values: values as ValuesOf<C>, assumed } };
}

const reportEmptied = (row: Row<Columns>, field: string, log: FindingLog): void =>
  log.aboutRow(row, {
    field,
    found: '…',
    code: 'personal-content-dropped',
    expected: 'no RUN, e-mail address or telephone of a person: the cell is not read',
    outcome: 'corrected',
  });

/** Of all rows without further columns: millions of them share it. */
const noAttributes: Attributes = Object.freeze({});

/** Empty cells of a column that is there, taken for a value: the first, and how many there are. */
function reportAssumedCells(
  { columns }: Sheet<Columns>,
  { fields }: Layout,
  rows: readonly Row<Columns>[],
  log: FindingLog,
): void {
  for (const [field, { assumed }] of Object.entries(columns)) {
    if (assumed === null || !fields.has(field)) continue;
    const empty = rows.filter((row) => row.assumed.includes(field));
    if (empty.length === 0) continue;
    log.aboutRow(empty[0]!, {
      field,
      found: `${String(empty.length)} empty`,
      code: 'empty-cells-assumed',
      expected: `a value in every row: an empty cell is taken for ${assumed.meaning}`,
      outcome: 'info',
    });
  }
}
