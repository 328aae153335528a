import type { ImportFile } from '../intake-result.ts';
import { readTable } from '../table.ts';
import { FindingLog } from './bundle-findings.ts';
import { decodeAttribute, decodeText, Unreadable } from './cell-formats.ts';
import { isPersonalHeading, isPersonalRut } from './personal-number.ts';
import type { Attributes, Columns, Row, Sheet, ValuesOf } from './sheet.ts';
import { foldedWord } from './vocabulary.ts';

/** A heading that hides an attribute from the names of Telar's own columns. */
export const ATTRIBUTE_PREFIX = 'attribute:';

type Layout = {
  /** Column position by field. */
  readonly fields: ReadonlyMap<string, number>;
  readonly headings: ReadonlyMap<string, string>;
  /** Position and name of the columns kept as attributes. */
  readonly extra: readonly { position: number; name: string }[];
};

/**
 * Reads one file of a bundle by its sheet. Rows with a cell that cannot be read are left out and named in `log`;
 * `unread` gives their first readable value a field, so that what they name is not called unknown as well.
 */
export function readSheet<C extends Columns>(
  sheet: Sheet<C>,
  file: ImportFile,
  log: FindingLog,
): { rows: Row<C>[]; unread: Partial<ValuesOf<C>>[]; fields: ReadonlySet<string> } {
  const table = readTable(file);
  log.all.push(...(table.findings ?? []));
  const layout = arrange(sheet, table.columns, file.name, log);
  const rows: Row<C>[] = [];
  const unread: Partial<ValuesOf<C>>[] = [];
  const fields = new Set(layout.fields.keys());
  if (lacksRequired(sheet, layout, file.name, log)) return { rows, unread, fields };
  for (const { line, cells } of table.rows) {
    const trimmed = cells.map((cell) => cell.trim());
    if (trimmed.every((cell) => cell === '')) continue;
    const read = readRow(sheet, layout, { file: file.name, line, cells: trimmed }, log);
    if (read.whole) rows.push(read.row);
    else unread.push(read.row.values);
  }
  return { rows, unread, fields };
}

function arrange<C extends Columns>(
  sheet: Sheet<C>,
  columns: readonly string[],
  file: string,
  log: FindingLog,
): Layout {
  const folded = columns.map(foldedWord);
  const fields = new Map<string, number>();
  const headings = new Map<string, string>();
  const taken = new Set<number>();
  for (const [field, column] of Object.entries(sheet.columns)) {
    const position = [column.heading, ...column.also]
      .map((name) => folded.findIndex((heading, index) => heading === name && !taken.has(index)))
      .find((index) => index >= 0);
    headings.set(field, position === undefined ? column.heading : columns[position]!);
    if (position === undefined) continue;
    fields.set(field, position);
    taken.add(position);
  }
  const extra = columns.flatMap((heading, position) => {
    const name = attributeName(heading);
    if (taken.has(position) || name === '') return [];
    if (!isPersonalHeading(foldedWord(heading))) return [{ position, name }];
    log.aboutFile(file, {
      row: 1,
      column: heading,
      code: 'personal-number-column',
      expected: 'no column of personal numbers: it was not read',
      outcome: 'corrected',
    });
    return [];
  });
  return { fields, headings, extra };
}

const attributeName = (heading: string): string => {
  const name = heading.trim();
  return name.startsWith(ATTRIBUTE_PREFIX) ? decodeText(name.slice(ATTRIBUTE_PREFIX.length)) : name;
};

function lacksRequired<C extends Columns>(
  sheet: Sheet<C>,
  layout: Layout,
  file: string,
  log: FindingLog,
): boolean {
  const missing = Object.entries(sheet.columns).filter(
    ([field, column]) => column.required && !layout.fields.has(field),
  );
  for (const [, column] of missing) {
    log.aboutFile(file, {
      row: 1,
      column: column.heading,
      code: 'missing-column',
      expected: `a column ${[column.heading, ...column.also].join(' or ')}`,
      outcome: 'refused',
    });
  }
  return missing.length > 0;
}

function readRow<C extends Columns>(
  sheet: Sheet<C>,
  layout: Layout,
  { file, line, cells }: { file: string; line: number; cells: readonly string[] },
  log: FindingLog,
): { whole: boolean; row: Row<C> } {
  const source = { file, line, headings: layout.headings };
  const values: Record<string, unknown> = {};
  const attributes: Attributes = {};
  let whole = true;
  const refuse = (field: string, found: string, { code, expected }: Unreadable): void => {
    whole = false;
    log.aboutRow(source, { field, found, code, expected, outcome: 'refused' });
  };
  for (const [field, column] of Object.entries(sheet.columns)) {
    const position = layout.fields.get(field);
    const cell = position === undefined ? '' : (cells[position] ?? '');
    const value = isPersonalRut(cell) && field !== 'rbd' ? personal : column.read(cell);
    if (value instanceof Unreadable) refuse(field, value.code === 'personal-number' ? '…' : cell, value);
    else values[field] = value;
  }
  for (const { position, name } of layout.extra) {
    const cell = cells[position] ?? '';
    if (cell === '') continue;
    if (isPersonalRut(cell)) refuse(name, '…', personal);
    else attributes[name] = decodeAttribute(cell);
  }
  return { whole, row: { ...source, values: values as ValuesOf<C>, attributes } };
}

const personal = new Unreadable('personal-number', 'no number of a natural person');
