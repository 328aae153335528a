import { layerById } from '../../../contract/layers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { answerItems } from './answer-items.ts';
import type { AnswerItem } from './answer-items.ts';
import { bankItemOf } from './bank-items.ts';
import { columnsWith, columnWith } from './column-readings.ts';
import { foldPairs } from './fold-pairs.ts';
import { answerOf } from './item-answers.ts';
import type { ItemAnswer } from './item-answer.ts';
import { learnNames } from './learn-names.ts';
import { AnswerCounts } from './answer-counts.ts';
import { readAttribute } from './read-attribute.ts';
import { readRoster } from './read-roster.ts';
import { readRespondents } from './respondents.ts';
import type { Respondent } from './respondents.ts';
import { cellAt } from './shape-content.ts';
import type { ShapeContent, ShapeTable } from './shape-content.ts';

/**
 * Reads a table of answers (a matrix, nominations, the answers of a form): who answered, whom each named in which layer,
 * and what stayed unanswered, which is neither "nobody" nor a tie.
 */
export function readAnswers(
  table: ShapeTable,
  content: ShapeContent,
  { isDirected }: { isDirected: boolean },
): void {
  content.holdsAnswers = true;
  const before = content.ties.length;
  readRoster(table, content);
  const respondents = readRespondents(table, content);
  const items = answerItems(table.grid, table.reading);
  if (items.length === 0) reportNoItems(table, content);
  learnNames(table, items, content);
  for (const { layer } of items) content.layersAsked.add(layer);
  if (table.reading.writtenBy !== null) content.instruments.add(table.reading.writtenBy);
  const counts = new AnswerCounts(table, content);
  for (const respondent of respondents) {
    const answers = items.map((item) => answerOf(item, respondent, table, content, counts));
    answers.forEach((answer, index) => addTies(items[index]!, answer, respondent, content));
    content.responses.push(responseOf(items, answers, respondent, table));
    addRatings(respondent, table, content);
    const day = dayOf(cellAt(respondent.row, columnWith(table.reading, 'answered-at')));
    if (day !== null) content.days.push(day);
    counts.addRespondent(respondent, answers);
  }
  counts.report(respondents);
  if (table.reading.shape === 'matrix' && !isDirected) {
    // One by one: a call takes some ten thousand arguments, and a matrix has more pairs.
    for (const tie of foldPairs(content.ties.splice(before), content.log)) content.ties.push(tie);
  }
}

/** Answers that name nobody: only ratings, or columns that were not recognised as ties. */
function reportNoItems({ grid, reading }: ShapeTable, { log }: ShapeContent): void {
  log.aboutFile(grid.file, {
    code: 'no-tie-columns',
    expected: 'a column with the schools that are named, or one column for each of them: give one its role',
    outcome: columnsWith(reading, 'rating').length > 0 ? 'info' : 'refused',
  });
}

function addTies(
  { layer, direction }: AnswerItem,
  { named }: ItemAnswer,
  of: Respondent,
  content: ShapeContent,
): void {
  for (const { actor, strength, depth, sign, column } of named) {
    const [from, to] = direction === 'to-respondent' ? [actor.id, of.actor.id] : [of.actor.id, actor.id];
    content.ties.push({
      layer,
      from,
      to,
      strength,
      depth,
      sign: sign === -1 ? -1 : layerById(layer).sign,
      reporter: of.actor.id,
      reporterRole: of.role,
      waveId: null,
      validFrom: null,
      validTo: null,
      attributes: {},
      row: {
        ...of.source,
        headings: new Map([
          ['to', column.heading],
          ['strength', column.heading],
        ]),
      },
    });
  }
}

/**
 * That a respondent answered, and which layers in full. Whoever broke off did not respond: what was left open must not
 * read as "nobody"; the ties that were named stand.
 */
function responseOf(
  items: readonly AnswerItem[],
  answers: readonly ItemAnswer[],
  { actor, role, row, source, finished }: Respondent,
  table: ShapeTable,
): ShapeContent['responses'][number] {
  const observed = answers.reduce((sum, answer) => sum + answer.observed, 0);
  const asked = answers.reduce((sum, answer) => sum + answer.asked, 0);
  const open = new Set(items.flatMap(({ layer }, index) => (isWhole(answers[index]!) ? [] : [layer])));
  const answered = [...new Set(items.map(({ layer }) => layer))].filter((layer) => !open.has(layer));
  const attributes: RecordOf<'response'>['attributes'] = { layersAnswered: answered.join('|') };
  if (observed < asked) Object.assign(attributes, { cellsObserved: observed, cellsAsked: asked });
  for (const column of columnsWith(table.reading, 'attribute')) {
    const value = readAttribute(cellAt(row, column));
    if (value !== null) attributes[column.heading] = value;
  }
  const rated = columnsWith(table.reading, 'rating').some((column) => cellAt(row, column) !== '');
  return { actorId: actor.id, role, responded: finished && (observed > 0 || rated), attributes, row: source };
}

const isWhole = ({ observed, asked }: ItemAnswer): boolean => observed === asked && asked > 0;

function addRatings(
  { actor, role, row, source }: Respondent,
  { reading }: ShapeTable,
  content: ShapeContent,
): void {
  const columns = columnsWith(reading, 'rating');
  for (const column of columns) {
    const cell = cellAt(row, column);
    if (cell === '' || column.characteristic === null) continue;
    const score = column.scale?.find(({ found }) => found === cell)?.strength ?? Number(cell);
    if (!(score >= 1 && score <= 4)) {
      content.log.aboutRow(source, {
        field: column.heading,
        found: cell,
        code: 'rating-out-of-range',
        expected: 'a score from 1 to 4, or a word of the scale',
        outcome: 'refused',
        about: actor.id,
      });
      continue;
    }
    const isOnly =
      columns.filter(({ characteristic }) => characteristic === column.characteristic).length === 1;
    const item = bankItemOf(column.heading)?.id ?? (isOnly ? null : column.heading.slice(0, 200));
    content.ratings.push({
      actorId: actor.id,
      role,
      characteristic: column.characteristic,
      item,
      score,
      row: source,
    });
  }
}

/** The day of a time stamp as form tools write them, `YYYY-MM-DD`; `null` where day and month cannot be told apart. */
function dayOf(cell: string): string | null {
  const iso = /\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(cell);
  if (iso !== null) return `${iso[1]}-${iso[2]!.padStart(2, '0')}-${iso[3]!.padStart(2, '0')}`;
  const turned = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(cell);
  if (turned === null) return null;
  const [first, second] = [Number(turned[1]), Number(turned[2])];
  if (first <= 12 && second <= 12 && first !== second) return turned[3]!;
  const [day, month] = first > 12 ? [first, second] : [second, first];
  return `${turned[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
