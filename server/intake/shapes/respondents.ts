import { fold } from '../../../contract/fold.ts';
import type { RowSource } from '../bundle/sheet.ts';
import { rbdOf } from '../school-names.ts';
import { columnsWith, columnWith } from './column-readings.ts';
import { isSchoolColumn } from './answer-items.ts';
import type { GridRow } from './grid.ts';
import type { KnownActor, NameSource } from './known-actors.ts';
import { isSummary } from './recognise-matrix.ts';
import { bodyRows, cellAt, rowSource } from './shape-content.ts';
import type { ShapeContent, ShapeTable } from './shape-content.ts';

/** One row of answers: whose it is, and under which role it is kept apart from others of the same school. */
export type Respondent = {
  readonly actor: KnownActor;
  readonly role: string | null;
  readonly row: GridRow;
  readonly source: RowSource;
  /** False: the answer was broken off, by what the form says of it. */
  readonly finished: boolean;
};

const previews = new Set([
  'survey preview',
  'preview',
  'vista previa',
  'vista previa de la encuesta',
  'spam',
]);

/** The respondents of a table of answers, in the order of their rows; rows that are no answers are reported. */
export function readRespondents(table: ShapeTable, content: ShapeContent): Respondent[] {
  const { reading } = table;
  if (reading.shape !== 'matrix' && columnsWith(reading, 'respondent', 'respondent-rbd').length === 0) {
    content.log.aboutFile(table.grid.file, {
      code: 'respondent-column-missing',
      expected: 'a column with the school of whoever answers, by name or RBD',
      outcome: 'refused',
    });
    return [];
  }
  const previewed = bodyRows(table).filter((row) => isPreview(table, row));
  for (const row of previewed) {
    content.log.aboutRow(rowSource(table, row), {
      code: 'preview-row-dropped',
      expected: 'answers of respondents: this row is a preview or a test of the survey',
      outcome: 'corrected',
    });
  }
  const answers = bodyRows(table).filter((row) => !previewed.includes(row));
  for (const row of answers) readRbd(table, row, content);
  // Answers of one form that come in several files are still of several people; sheets of a matrix are of one.
  const seen = new Set<string>();
  const numbers = reading.shape === 'form-answers' ? content.answersByRole : new Map<string, number>();
  return bodyRows(table).flatMap((row, index): Respondent[] => {
    if (previewed.includes(row)) return [];
    const actor = respondentOf(table, row, index, content);
    if (actor === null) return [];
    if (reading.shape === 'matrix' && seen.has(actor.id))
      return reportRepeated(actor, rowSource(table, row), content);
    seen.add(actor.id);
    const given = cellAt(row, columnWith(reading, 'respondent-role')) || null;
    const key = JSON.stringify([actor.id, given === null ? null : fold(given)]);
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    const source = rowSource(table, row);
    if (number > 1) reportSecond(actor, given, source, content);
    const role = number === 1 ? given : [given, number].filter((part) => part !== null).join(' ');
    return [{ actor, role, row, source, finished: isFinished(table, row) }];
  });
}

function respondentOf(
  table: ShapeTable,
  row: GridRow,
  index: number,
  content: ShapeContent,
): KnownActor | null {
  const { reading } = table;
  const column = columnWith(reading, 'respondent');
  const source = { row: rowSource(table, row), column: column?.heading ?? '' };
  if (reading.shape === 'matrix') {
    const label = column === null ? columnsWith(reading, 'asked-about')[index]?.about : cellAt(row, column);
    const actor = label ? content.known.find(label, source) : null;
    if (actor !== null && content.roster.has(actor.id)) return actor;
    reportOutside(label ?? '', source, content);
    return null;
  }
  const rbdColumn = columnWith(reading, 'respondent-rbd');
  const rbd = rbdOf(cellAt(row, rbdColumn));
  const name = cellAt(row, column);
  const known = rbd === null ? null : content.known.find(`RBD ${String(rbd)}`, source);
  if (known !== null) return known;
  if (name !== '') return reportNew(name, source, content);
  content.log.aboutRow(source.row, {
    field: (column ?? rbdColumn)?.heading ?? 'respondent',
    found: cellAt(row, rbdColumn) || '',
    code: 'respondent-missing',
    expected: 'the school whose answer this row is',
    outcome: 'refused',
  });
  return null;
}

/** Learns the RBD that a row gives beside the name of its school, also for rows that give the name alone. */
function readRbd(table: ShapeTable, row: GridRow, { known, log }: ShapeContent): void {
  const column = columnWith(table.reading, 'respondent-rbd');
  const cell = cellAt(row, column);
  if (column === null || cell === '' || table.reading.shape === 'matrix') return;
  const rbd = rbdOf(cell);
  const name = cellAt(row, columnWith(table.reading, 'respondent'));
  const source = rowSource(table, row);
  if (rbd === null) {
    const expected = 'an RBD with the check digit that belongs to it: the school is known by its name alone';
    log.aboutRow(source, {
      field: column.heading,
      found: cell,
      code: 'rbd-not-read',
      expected,
      outcome: 'kept',
    });
    return;
  }
  const named = name === '' ? null : known.find(name, { row: source, column: column.heading });
  if (named !== null) known.giveRbd(named, rbd);
  else known.declare({ rbd, name: name || null }, source);
}

/** The school of a respondent by its name; one that no list holds is kept, and reported where there is a list. */
function reportNew(
  name: string,
  source: { row: RowSource; column: string },
  content: ShapeContent,
): KnownActor | null {
  const isNew = content.known.find(name, source) === null;
  const actor = content.known.resolve(name, source);
  if (isNew && actor !== null && content.roster.size > 0) {
    content.log.aboutRow(source.row, {
      field: source.column,
      found: name,
      code: 'respondent-not-listed',
      expected: 'a school of the list that came with the answers; it is kept as another one',
      outcome: 'kept',
      about: actor.id,
    });
  }
  return actor;
}

function isPreview({ reading }: ShapeTable, row: GridRow): boolean {
  return columnsWith(reading, 'answer-state').some((column) => previews.has(fold(cellAt(row, column))));
}

/** By `Finished`, `Progress` or the day of sending, whichever the form writes. */
function isFinished({ reading }: ShapeTable, row: GridRow): boolean {
  if (reading.writtenBy === 'limesurvey') {
    const sent = columnWith(reading, 'answered-at');
    return sent === null || cellAt(row, sent) !== '';
  }
  if (reading.writtenBy !== 'qualtrics') return true;
  return columnsWith(reading, 'answer-state').every((column) => {
    const cell = fold(cellAt(row, column));
    return !['false', 'falso', 'no'].includes(cell) && !(isProgress(column.heading) && Number(cell) < 100);
  });
}

const isProgress = (heading: string): boolean => /^progres/.test(fold(heading));

function reportSecond(actor: KnownActor, role: string | null, row: RowSource, content: ShapeContent): void {
  content.log.aboutRow(row, {
    found: [actor.name ?? actor.id, role].filter((part) => part !== null).join(' · '),
    code: 'several-answers-of-one-school',
    expected: 'one answer a school and role: this one is kept apart under a number of its own',
    outcome: 'kept',
    about: actor.id,
  });
}

function reportRepeated({ id, name }: KnownActor, row: RowSource, { log }: ShapeContent): [] {
  log.aboutRow(row, {
    found: name ?? id,
    code: 'row-repeated-in-matrix',
    expected: 'one row an actor: this one is not read',
    outcome: 'refused',
    about: id,
  });
  return [];
}

/** A row that is not among the columns: a sum of the others, or a name that is written otherwise in the headings. */
function reportOutside(label: string, { row, column }: NameSource, { log }: ShapeContent): void {
  log.aboutRow(row, {
    field: column,
    found: label,
    code: 'row-outside-matrix',
    expected: 'an actor that stands in the headings as well, written alike: the row is not read',
    outcome: label === '' || isSummary(label) ? 'info' : 'refused',
  });
}

export const schoolColumns = ({ reading }: ShapeTable) => reading.columns.filter(isSchoolColumn);
