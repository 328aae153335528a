import type { ColumnReading } from '../../../contract/table-readings.ts';
import { isNoAnswer, isDash } from './answer-words.ts';
import { readNumber } from '../bundle/cell-formats.ts';
import type { RowSource } from '../bundle/sheet.ts';
import type { ItemAnswer } from './item-answer.ts';
import type { KnownActor } from './known-actors.ts';
import type { Respondent } from './respondents.ts';
import { schoolColumns } from './respondents.ts';
import type { ShapeContent, ShapeTable } from './shape-content.ts';

/** Counts what is left out or left open while a table of answers is read, and reports each kind once. */
export class AnswerCounts {
  private readonly table: ShapeTable;
  private readonly content: ShapeContent;
  private readonly diagonal: string[] = [];
  private empty = 0;
  private belowCut = 0;
  private observed = 0;
  private asked = 0;
  constructor(table: ShapeTable, content: ShapeContent) {
    this.table = table;
    this.content = content;
  }

  /** What stands where a school is asked about itself; zeros and empty cells are as it should be. */
  addDiagonal(self: KnownActor, cell: string): void {
    if (cell !== '' && readNumber(cell) !== 0 && !isNoAnswer(cell))
      this.diagonal.push(`${self.name ?? self.id}: ${cell}`);
  }

  addSelf({ actor, source }: Respondent, column: ColumnReading): void {
    this.content.log.aboutRow(source, {
      field: column.heading,
      found: actor.name ?? actor.id,
      code: 'own-school-named',
      expected: 'other schools than its own: a school has no tie with itself',
      outcome: 'corrected',
      about: actor.id,
    });
  }

  addEmpty(): void {
    this.empty += 1;
  }

  addBelowCut(): void {
    this.belowCut += 1;
  }

  addUnreadable(column: ColumnReading, found: string, row: RowSource): void {
    const words = column.scale?.map((step) => step.found).join(', ');
    this.content.log.aboutRow(row, {
      field: column.heading,
      found,
      code: 'unreadable-answer',
      expected:
        words === undefined ? 'a number, yes or no, or an empty cell' : `one of ${words}, or an empty cell`,
      outcome: 'refused',
    });
  }

  /** An answer that leaves part of what was asked open. */
  addRespondent({ actor, source, finished }: Respondent, answers: readonly ItemAnswer[]): void {
    const observed = answers.reduce((sum, answer) => sum + answer.observed, 0);
    const asked = answers.reduce((sum, answer) => sum + answer.asked, 0);
    this.observed += observed;
    this.asked += asked;
    if (observed === asked && finished) return;
    const { shape, writtenBy } = this.table.reading;
    // Tables kept by hand have a row for a school that has not answered: that is no answer to part of it.
    if (observed === 0 && (shape === 'matrix' || (finished && writtenBy === null))) return;
    this.content.log.aboutRow(source, {
      found: `${String(observed)} / ${String(asked)}`,
      code: finished ? 'partial-answer' : 'unfinished-answer',
      expected: finished
        ? 'an answer to everything asked: what was left open is unknown, not "nobody"'
        : 'an answer that was sent: what it holds stands, what it leaves open is unknown, and it does not count as answered',
      outcome: 'info',
      about: actor.id,
    });
  }

  report(respondents: readonly Respondent[]): void {
    const columns = new Set(schoolColumns(this.table).map(({ about }) => about)).size;
    const answered = new Set(respondents.map(({ actor }) => actor.id));
    const silent = [...this.content.roster.keys()].filter((id) => !answered.has(id)).length;
    const asked = this.asked + silent * Math.max(columns - 1, 0);
    if (columns > 0 && this.observed < asked) {
      this.reportFile(
        `${String(this.observed)} / ${String(asked)}`,
        'cells-observed',
        'answers in every cell: the rest is unknown',
      );
    }
    if (this.diagonal.length > 0) {
      const shown =
        this.diagonal.slice(0, 5).join(', ') +
        (this.diagonal.length > 5 ? ` … (${String(this.diagonal.length)})` : '');
      const isStruck = this.diagonal.every((each) => isDash(each.slice(each.lastIndexOf(': ') + 2)));
      const expected =
        'nothing on the diagonal: a school has no tie with itself, and these cells are left out';
      this.reportFile(shown, 'diagonal-left-out', expected, isStruck ? 'info' : 'corrected');
    }
    if (this.empty > 0) {
      const { emptyCells } = this.table.reading;
      const expected =
        emptyCells === 'no-tie'
          ? 'a 0 where there is no tie: empty cells are taken for that'
          : 'an answer: empty cells are taken for unknown';
      this.reportFile(
        String(this.empty),
        emptyCells === 'no-tie' ? 'empty-is-no-tie' : 'empty-is-unknown',
        expected,
      );
    }
    if (this.belowCut > 0) {
      this.reportFile(
        String(this.belowCut),
        'below-cut',
        `values from ${String(this.table.reading.cut)} on: lower ones are no ties`,
      );
    }
  }

  private reportFile(
    found: string,
    code: string,
    expected: string,
    outcome: 'info' | 'corrected' = 'info',
  ): void {
    this.content.log.aboutFile(this.table.grid.file, { found, code, expected, outcome });
  }
}
