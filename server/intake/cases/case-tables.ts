import { TelarProblem } from '../../../contract/problems.ts';
import type { RecordType } from '../../../contract/records.ts';
import type { Attributes } from '../bundle/sheet.ts';
import type { Parsed } from '../bundle/parsed-bundle.ts';
import type { ImportFile } from '../intake-result.ts';
import { readTable } from '../table.ts';

/** A line of a case table: cells by heading, and where it stands. */
export type CaseLine = { cells: Readonly<Record<string, string>>; file: string; line: number };

export const caseFiles = [
  'enlaces_actors.csv',
  'enlaces_ties.csv',
  'enlaces_timeline.csv',
  'ate_actors.csv',
  'ate_ties.csv',
  'ate_registry.csv',
  'escuelas_criticas_simce.csv',
  'rme_networks.csv',
  'rme_study_actors.csv',
  'slep_pilot.csv',
  'slep_participants.csv',
  'national_networks.csv',
] as const;
export type CaseFile = (typeof caseFiles)[number];

const baseName = (name: string): string => name.split('/').at(-1) ?? name;
export const isCasesFile = ({ name }: ImportFile): boolean =>
  (caseFiles as readonly string[]).includes(baseName(name));

export type CaseTables = (name: CaseFile) => CaseLine[];

/** @throws TelarProblem `refused-import` for a table that is missing or cannot be read */
export function caseTables(files: readonly ImportFile[]): CaseTables {
  return (name) => {
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
  };
}

export const cell = ({ cells }: CaseLine, name: string): string | null => {
  const value = cells[name]?.trim() ?? '';
  return value === '' ? null : value;
};

export const numberIn = (line: CaseLine, name: string): number | null => {
  const value = cell(line, name);
  return value === null ? null : Number(value);
};

/** The cells that are filled, as attributes: first of all the document and section that say so. */
export function sourced(line: CaseLine, ...names: string[]): Attributes {
  const parsed = ['document', 'section', 'note', ...names].map((name) => [name, cell(line, name)] as const);
  return Object.fromEntries(parsed.filter(([, value]) => value !== null));
}

export const parsedFrom = <T extends RecordType>(line: CaseLine, record: Parsed<T>['record']): Parsed<T> => ({
  record,
  row: { file: line.file, line: line.line, headings: new Map() },
});
