import type { Depth } from '../../../contract/layers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { FindingLog } from '../bundle/bundle-findings.ts';
import type { RowSource } from '../bundle/sheet.ts';
import type { ColumnReading, TableReading } from '../../../contract/table-readings.ts';
import type { Grid, GridRow } from './grid.ts';
import { KnownActors } from './known-actors.ts';

type Attributes = RecordOf<'tie'>['attributes'];

/** A tie by the ids of the files, before it is known of which network and wave it is. */
export type DraftTie = {
  layer: string;
  from: string;
  to: string;
  strength: number | null;
  sign: 1 | -1;
  depth: Depth | null;
  reporter: string | null;
  reporterRole: string | null;
  /** Of a list of ties with a column of waves. */
  waveId: string | null;
  validFrom: string | null;
  validTo: string | null;
  attributes: Attributes;
  row: RowSource;
};
export type DraftResponse = {
  actorId: string;
  role: string | null;
  responded: boolean;
  attributes: Attributes;
  row: RowSource;
};
export type DraftRating = {
  actorId: string;
  role: string | null;
  characteristic: string;
  item: string | null;
  score: number;
  row: RowSource;
};

/** Everything that the tables of one import hold, gathered table by table. */
export class ShapeContent {
  readonly log = new FindingLog();
  readonly known = new KnownActors(this.log);
  /** Who was asked, as far as a table lists them all: ids, and where they are listed. */
  readonly roster = new Map<string, RowSource>();
  readonly ties: DraftTie[] = [];
  readonly responses: DraftResponse[] = [];
  readonly ratings: DraftRating[] = [];
  /** How often each school and role answered. */
  readonly answersByRole = new Map<string, number>();
  /** Layers that somebody was asked about, also where nobody was named. */
  readonly layersAsked = new Set<string>();
  readonly instruments = new Set<string>();
  /** Days on which answers were given. */
  readonly days: string[] = [];
  /** How many could be named at most, where the columns end there. */
  cap: number | null = null;
  /** Whether any table holds answers, so that there is a survey. */
  holdsAnswers = false;
}

/** A table with its cells and what each of its columns is. */
export type ShapeTable = { grid: Grid; reading: TableReading };

export const bodyRows = ({ grid, reading }: ShapeTable): readonly GridRow[] =>
  grid.rows.slice(reading.headingRows);

const noHeadings: ReadonlyMap<string, string> = new Map();

/** The line of a table; `columns` gives the fields of records their headings there. */
export const rowSource = (
  { grid }: ShapeTable,
  row: GridRow,
  headings: ReadonlyMap<string, string> = noHeadings,
): RowSource => ({ file: grid.file, line: row.line, headings });

export const cellAt = (row: GridRow, column: ColumnReading | null): string =>
  column === null ? '' : (row.cells[column.index] ?? '');
