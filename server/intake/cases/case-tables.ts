import type { Bilingual } from '../../../contract/identifiers.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import type { RecordType } from '../../../contract/records.ts';
import type { Parsed } from '../bundle/parsed-bundle.ts';
import type { ImportFile } from '../intake-result.ts';
import { readTable } from '../table.ts';

/** A line of a case table: cells by heading, and where it stands. */
export type CaseLine = { cells: Readonly<Record<string, string>>; file: string; line: number };

const caseFiles = [
  'case_documents.csv',
  'case_events.csv',
  'case_networks.csv',
  'case_periods.csv',
  'case_words.csv',
  'enlaces_actors.csv',
  'enlaces_ties.csv',
  'enlaces_timeline.csv',
  'ate_actors.csv',
  'ate_programmes.csv',
  'ate_registry.csv',
  'ate_ties.csv',
  'programme_ties.csv',
  'escuelas_criticas.csv',
  'escuelas_criticas_simce.csv',
  'rme_informants.csv',
  'rme_networks.csv',
  'rme_processes.csv',
  'rme_study_actors.csv',
  'foci_principles.csv',
  'slep_participants.csv',
  'slep_pilot.csv',
  'national_networks.csv',
] as const;
export type CaseFile = (typeof caseFiles)[number];

const baseName = (name: string): string => name.split('/').at(-1) ?? name;
export const isCasesFile = ({ name }: ImportFile): boolean =>
  (caseFiles as readonly string[]).includes(baseName(name));

export type CaseTables = (name: CaseFile) => readonly CaseLine[];

/**
 * Each table is read once, however many cases look into it.
 *
 * @throws TelarProblem `refused-import` for a table that is missing or cannot be read
 */
export function caseTables(files: readonly ImportFile[]): CaseTables {
  const read = new Map<CaseFile, readonly CaseLine[]>();
  return (name) => {
    const lines = read.get(name) ?? readCaseTable(files, name);
    read.set(name, lines);
    return lines;
  };
}

function readCaseTable(files: readonly ImportFile[], name: CaseFile): CaseLine[] {
  const file = files.find((each) => baseName(each.name) === name);
  if (file === undefined) {
    throw new TelarProblem('refused-import', `Found no ${name}; expected it among the documented cases.`);
  }
  const { columns, rows, findings } = readTable(file);
  const broken = findings.find(({ outcome }) => outcome === 'refused');
  if (broken !== undefined) {
    const { row, found, expected } = broken;
    throw new TelarProblem(
      'refused-import',
      `${file.name}, row ${row}: found ${found}; expected ${expected}.`,
    );
  }
  return rows.map(({ line, cells }) => ({
    file: file.name,
    line,
    cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
  }));
}

export const cell = ({ cells }: CaseLine, name: string): string | null => {
  const value = cells[name]?.trim() ?? '';
  return value === '' ? null : value;
};

export const numberIn = (line: CaseLine, name: string): number | null => {
  const value = cell(line, name);
  return value === null ? null : Number(value);
};

/** The parts of a cell that lists several. */
export const listIn = (line: CaseLine, name: string): string[] =>
  (cell(line, name) ?? '').split(';').filter((part) => part !== '');

/** A text of a line, which stands in two columns; `null` where both are empty. */
export function textIn(line: CaseLine, field: string): Bilingual | null {
  const es = cell(line, `${field}_es`);
  const en = cell(line, `${field}_en`);
  return es === null || en === null ? null : { es, en };
}

export const parsedFrom = <T extends RecordType>(line: CaseLine, record: Parsed<T>['record']): Parsed<T> => ({
  record,
  row: { file: line.file, line: line.line, headings: new Map() },
});
