import { describe, expect, it } from 'vitest';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import { characteristics } from '../../../server/analysis/profile/characteristics.ts';
import { cases, rowsOf, tableNames, type TableRow } from './shipped-cases.ts';

/** Tables that explain others: they hold no fact of their own. */
const explaining = new Set(['case_documents.csv', 'case_words.csv', 'rows_left_out.csv']);

/** Rows that are part of a record of another line: the column whose text must stand in it. */
const partOf: Readonly<Record<string, string>> = {
  'slep_participants.csv': 'role_es',
  'foci_principles.csv': 'name_es',
  'rme_informants.csv': 'role_es',
  'rme_processes.csv': 'what_members_do_es',
};

/** What names a row in the table of rows left out. */
const namedBy: Readonly<Record<string, readonly string[]>> = {
  'ate_actors.csv': ['actor_id'],
  'characteristics.csv': ['id'],
  'harmful_effects.csv': ['id'],
  'international_cases.csv': ['case_id'],
  'escuelas_criticas_simce.csv': ['series', 'group', 'subject', 'year'],
};

const recorded = new Set(cases.records.map(({ file, row }) => `${file}:${row!}`));
const attributeTexts = cases.records.flatMap(({ record }) =>
  record.type === 'event'
    ? Object.values(record.attributes).filter((value) => typeof value === 'string')
    : [],
);
const leftOut = rowsOf('rows_left_out.csv');
const nameOf = ({ file, cells }: TableRow): string =>
  (namedBy[file] ?? []).map((column) => cells[column]!).join('/');
const isLeftOut = (row: TableRow): boolean =>
  leftOut.some(({ cells }) => cells['table'] === row.file && cells['row'] === nameOf(row));

function isRecorded(row: TableRow): boolean {
  if (recorded.has(`${row.file}:${row.line}`)) return true;
  const column = partOf[row.file];
  return column !== undefined && attributeTexts.some((text) => text.includes(row.cells[column]!));
}

const rows = tableNames.filter((name) => !explaining.has(name)).flatMap(rowsOf);

describe('the rows of the documented cases', () => {
  it('stand in a record, or in the list of rows left out', () => {
    expect(rows.length).toBeGreaterThan(250);
    const lost = rows.filter((row) => !isRecorded(row) && !isLeftOut(row));
    expect(lost.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
  });

  it('are left out for a reason in both languages, and only where no record has them', () => {
    for (const { cells } of leftOut) {
      expect(cells['reason_es']).not.toBe('');
      expect(cells['reason_en']).not.toBe('');
    }
    expect(new Set(leftOut.map(({ cells }) => `${cells['table']!}/${cells['row']!}`)).size).toBe(
      leftOut.length,
    );
    expect(rows.filter(isLeftOut)).toHaveLength(leftOut.length);
    expect(rows.filter((row) => isLeftOut(row) && isRecorded(row))).toEqual([]);
  });

  it('that describe networks in general stand in the catalogues', () => {
    const idsIn = (name: string) => rowsOf(name).map(({ cells }) => cells['id']);
    expect(characteristics.map(({ id }) => id)).toEqual(idsIn('characteristics.csv'));
    const effects = patterns.filter(({ source }) => /one of the six effects/.test(source));
    expect(effects).toHaveLength(idsIn('harmful_effects.csv').length);
  });
});
