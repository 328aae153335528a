import { personalKindOf } from '../personal/personal-columns.ts';
import type { Table } from '../table.ts';
import { namesRbd } from './actor-ids.ts';
import type { FindingLog } from './bundle-findings.ts';
import { decodeText, readNumber } from './cell-formats.ts';
import { isPersonalHeading, isPersonalRut } from './personal-number.ts';
import type { Column, Columns, Sheet } from './sheet.ts';
import { foldedWord } from './vocabulary.ts';

/** A heading that hides an attribute from the names of Telar's own columns. */
export const ATTRIBUTE_PREFIX = 'attribute:';

/** Which column of a file holds what. */
export type Layout = {
  /** Column position by field. */
  readonly fields: ReadonlyMap<string, number>;
  readonly headings: ReadonlyMap<string, string>;
  /** Fields whose heading says that their cells are RBDs, and which are ids: `rbd_origen`. */
  readonly rbds: ReadonlySet<string>;
  /** Fields without a column, which every row is taken to have a value of. */
  readonly assumed: readonly string[];
  /** Position and name of the columns kept as attributes. */
  readonly extra: readonly { position: number; name: string }[];
};

/** Rows by which it is seen whether a column is of persons. */
const mostSampled = 2_000;

/** Finds the columns of a sheet by their headings; each column of the file is read as one field at most. */
export function arrangeColumns(
  sheet: Sheet<Columns>,
  { file, columns, rows }: Pick<Table, 'file' | 'columns' | 'rows'>,
  log: FindingLog,
): Layout {
  const folded = columns.map(foldedWord);
  const fields = new Map<string, number>();
  const headings = new Map<string, string>();
  const taken = new Set<number>();
  const cellsOf = (position: number): string[] => rows.map(({ cells }) => (cells[position] ?? '').trim());
  const sampleOf = (position: number): string[] =>
    rows.slice(0, mostSampled).map(({ cells }) => (cells[position] ?? '').trim());
  const positionOf = ({ heading, also, fits }: Column<unknown>): number | undefined =>
    [heading, ...also]
      .map((name) => folded.findIndex((each, index) => each === name && !taken.has(index)))
      .find((position) => position >= 0 && (fits === null || fits(cellsOf(position))));
  for (const [field, column] of Object.entries(sheet.columns)) {
    const position = positionOf(column);
    headings.set(field, position === undefined ? column.heading : columns[position]!);
    if (position === undefined) continue;
    fields.set(field, position);
    taken.add(position);
  }
  const extra = columns.flatMap((heading, position) => {
    const name = attributeName(heading, sheet.attributes);
    if (taken.has(position) || name === '') return [];
    const isNumber = isPersonalHeading(foldedWord(heading));
    const sample = sampleOf(position);
    const kind = isNumber ? null : personalKindOf(name, sample, { besideSchool: true });
    // Each whole RUN under another heading refuses its row.
    const isRefused = kind === 'run' && sample.every((cell) => cell === '' || isPersonalRut(cell));
    if (kind !== null && !isRefused) reportPersonal(file, heading, kind, log);
    else if (!isNumber) return [{ position, name }];
    if (!isNumber) return [];
    log.aboutFile(file, {
      row: 1,
      column: heading,
      code: 'personal-number-column',
      expected: 'no column of personal numbers: it was not read',
      outcome: 'corrected',
    });
    return [];
  });
  const assumed = Object.entries(sheet.columns)
    .filter(([field, column]) => column.assumed !== null && !fields.has(field))
    .map(([field]) => field);
  const rbds = new Set([...fields.keys()].filter((field) => isRbdHeading(field, headings.get(field)!)));
  return { fields, headings, rbds, assumed, extra };
}

const reportPersonal = (file: string, column: string, found: string, log: FindingLog): void =>
  log.aboutFile(file, {
    row: 1,
    column,
    found,
    code: 'personal-column-dropped',
    expected: 'no data of persons: nothing of this column is read',
    outcome: 'corrected',
  });

const isRbdHeading = (field: string, heading: string): boolean => field !== 'rbd' && namesRbd(heading);

const isMarked = (heading: string): boolean => heading.startsWith(ATTRIBUTE_PREFIX);

const attributeName = (heading: string, named: ReadonlyMap<string, string>): string => {
  const name = heading.trim();
  if (isMarked(name)) return decodeText(name.slice(ATTRIBUTE_PREFIX.length));
  return named.get(foldedWord(name)) ?? name;
};

/** Reports the columns without which the sheet cannot be read. */
export function lacksRequired(
  { columns }: Sheet<Columns>,
  { fields }: Layout,
  file: string,
  log: FindingLog,
): boolean {
  const missing = Object.entries(columns).filter(([field, { required }]) => required && !fields.has(field));
  for (const [, { heading, also }] of missing) {
    log.aboutFile(file, {
      row: 1,
      column: heading,
      code: 'missing-column',
      expected: `a column ${[heading, ...also].join(' or ')}`,
      outcome: 'refused',
    });
  }
  return missing.length > 0;
}

/** Fields that place a line; without them it belongs to the only network or wave, which is reported elsewhere. */
const belongings: ReadonlySet<string> = new Set(['networkId', 'waveId', 'networks']);

/** Reports once what is not known for want of a column, and each column whose lines are taken for a value instead. */
export function reportMissingColumns(
  { columns }: Sheet<Columns>,
  { fields }: Layout,
  file: string,
  log: FindingLog,
): void {
  const missing = Object.entries(columns).filter(
    ([field, { written }]) => written && !fields.has(field) && !belongings.has(field),
  );
  const unknown = missing.filter(([, { assumed }]) => assumed === null).map(([, { heading }]) => heading);
  if (unknown.length > 0) {
    log.aboutFile(file, {
      row: 1,
      column: unknown.join(', '),
      code: 'columns-not-given',
      expected: `a column for whatever is known of ${unknown.join(', ')}: without it that is unknown, not zero`,
      outcome: 'info',
    });
  }
  for (const [, { heading, assumed }] of missing) {
    if (assumed === null) continue;
    log.aboutFile(file, {
      row: 1,
      column: heading,
      code: 'column-assumed',
      expected: `a column ${heading}: without it every row is taken for ${assumed.meaning}`,
      outcome: 'info',
    });
  }
}

/** Columns that no field reads and whose cells are all numbers: an amount under a heading that Telar does not know. */
export class UnreadNumbers {
  readonly #found: Map<number, { name: string; first: string | null }>;

  constructor({ extra }: Layout, columns: readonly string[]) {
    const unmarked = extra.filter(({ position }) => !isMarked(columns[position]!.trim()));
    this.#found = new Map(unmarked.map(({ position, name }) => [position, { name, first: null }]));
  }

  /** Cells of a row, trimmed. */
  add(cells: readonly string[]): void {
    for (const [position, found] of this.#found) {
      const cell = cells[position] ?? '';
      if (cell === '') continue;
      if (readNumber(cell) === null) this.#found.delete(position);
      else found.first ??= cell;
    }
  }

  report(file: string, log: FindingLog): void {
    for (const { name, first } of this.#found.values()) {
      if (first === null) continue;
      log.aboutFile(file, {
        row: 1,
        column: name,
        found: first,
        code: 'unread-numeric-column',
        expected:
          'strength (or fuerza, peso, weight) as the heading of the strength; kept beside each tie as it is',
        outcome: 'info',
      });
    }
  }
}
