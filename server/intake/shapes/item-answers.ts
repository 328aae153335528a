import type { ColumnReading } from '../../../contract/table-readings.ts';
import { idUnder } from '../bundle/actor-ids.ts';
import type { AnswerCounts } from './answer-counts.ts';
import { isNobodyColumn, isSchoolColumn } from './answer-items.ts';
import type { AnswerItem } from './answer-items.ts';
import { isNobody, isNoAnswer, readTick } from './answer-words.ts';
import type { ItemAnswer } from './item-answer.ts';
import type { KnownActor } from './known-actors.ts';
import { readAnswerCell } from './read-answer.ts';
import type { Respondent } from './respondents.ts';
import { cellAt } from './shape-content.ts';
import type { ShapeContent, ShapeTable } from './shape-content.ts';
import { splitNames } from './split-names.ts';

export function answerOf(
  item: AnswerItem,
  respondent: Respondent,
  table: ShapeTable,
  content: ShapeContent,
  counts: AnswerCounts,
): ItemAnswer {
  const answer: ItemAnswer = { named: [], observed: 0, asked: 0 };
  readSchoolColumns(item, respondent, table, content, counts, answer);
  readLists(item, respondent, table, content, answer);
  const seen = new Set<string>();
  answer.named = answer.named.filter(({ actor, column }) => {
    if (actor.id === respondent.actor.id) {
      counts.addSelf(respondent, column);
      return false;
    }
    const isNew = !seen.has(actor.id);
    seen.add(actor.id);
    return isNew;
  });
  return answer;
}

/** Columns about one school each: what is left open is unknown, unless boxes are ticked or empty means "no tie". */
function readSchoolColumns(
  item: AnswerItem,
  { actor: self, row, source }: Respondent,
  { reading }: ShapeTable,
  content: ShapeContent,
  counts: AnswerCounts,
  answer: ItemAnswer,
): void {
  const columns = item.columns.filter(isSchoolColumn);
  if (columns.length === 0) return;
  const nobody = item.columns.some(
    (column) => isNobodyColumn(column) && readTick(cellAt(row, column)) === true,
  );
  const ticked = item.ticks && item.columns.some((column) => cellAt(row, column) !== '');
  const emptyCells = nobody || ticked ? 'no-tie' : item.ticks ? 'unknown' : reading.emptyCells;
  for (const column of columns) {
    const cell = cellAt(row, column);
    const actor = content.known.find(column.about!, { row: source, column: column.heading });
    if (actor === null) continue;
    if (actor.id === self.id) {
      counts.addDiagonal(self, cell);
      continue;
    }
    answer.asked += 1;
    const read = readAnswerCell(cell, column, { cut: reading.cut, emptyCells });
    if (cell === '' && !nobody && !ticked) counts.addEmpty();
    if (read.kind === 'unreadable') counts.addUnreadable(column, cell, source);
    if (read.kind === 'below-cut') counts.addBelowCut();
    if (read.kind === 'unanswered' || read.kind === 'unreadable') continue;
    answer.observed += 1;
    if (read.kind === 'tie')
      answer.named.push({ ...read, ...(item.yesOrNo ? { strength: null } : {}), actor, column });
  }
}

/** Columns with one name a cell, or several in one cell. Together they are one thing asked. */
function readLists(
  item: AnswerItem,
  { row, source }: Respondent,
  { reading }: ShapeTable,
  content: ShapeContent,
  answer: ItemAnswer,
): void {
  const columns = item.columns.filter(({ role }) => role === 'named-list' || role === 'nominee');
  if (columns.length === 0) return;
  const hasOwnBoxes = item.columns.some(isSchoolColumn);
  let answered = reading.shape === 'nominations' && reading.emptyCells === 'no-tie';
  for (const column of columns) {
    const cell = cellAt(row, column);
    if (cell === '') continue;
    if (isNoAnswer(cell) && !content.known.has(cell)) {
      answered = false;
      continue;
    }
    if (isNobody(cell) && !content.known.has(cell)) {
      answered = true;
      continue;
    }
    const names = namesIn(cell, column, reading.writtenBy, source, content);
    answered ||= names !== null;
    for (const actor of names ?? [])
      answer.named.push({ actor, strength: null, sign: 1, depth: null, column });
  }
  // "Other: …" beside boxes adds names, and is no item of its own.
  if (hasOwnBoxes) return;
  answer.asked += 1;
  if (answered) answer.observed += 1;
}

/** The actors that a cell names; `null` where not all of it could be read, which is reported. */
function namesIn(
  cell: string,
  column: ColumnReading,
  writtenBy: string | null,
  row: Respondent['source'],
  content: ShapeContent,
): KnownActor[] | null {
  const list =
    column.role === 'nominee'
      ? { names: [cell], unclear: [], nobody: false }
      : splitNames(cell, content.known, { spaces: writtenBy === 'kobotoolbox' });
  for (const unclear of list.unclear) {
    content.log.aboutRow(row, {
      field: column.heading,
      found: unclear,
      code: 'names-not-parted',
      expected:
        'names of the list of options: send that list (a file with a column nombre) with the answers, for names have commas too',
      outcome: 'refused',
    });
  }
  const actors = list.names.map((name) => nameOf(name, column, row, content));
  return list.unclear.length > 0 || actors.includes(null) ? null : actors.filter((actor) => actor !== null);
}

function nameOf(
  found: string,
  { heading }: ColumnReading,
  row: Respondent['source'],
  content: ShapeContent,
): KnownActor | null {
  const source = { row, column: heading };
  const name = idUnder(heading, found);
  const known = content.known.find(name, source);
  if (known !== null) return known;
  const actor = content.known.resolve(name, source);
  if (actor !== null && content.roster.size > 0) {
    content.log.aboutRow(row, {
      field: heading,
      found,
      code: 'name-not-listed',
      expected: 'a school of the list; it is kept as another one',
      outcome: 'kept',
      about: actor.id,
    });
  }
  return actor;
}
