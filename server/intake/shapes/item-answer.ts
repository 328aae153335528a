import type { ColumnReading } from '../../../contract/table-readings.ts';
import type { Depth } from '../../../contract/layers.ts';
import type { KnownActor } from './known-actors.ts';

type Named = {
  actor: KnownActor;
  strength: number | null;
  sign: 1 | -1;
  depth: Depth | null;
  column: ColumnReading;
};

/** What one respondent answered to one item: how much of it, and whom it names. */
export type ItemAnswer = {
  named: Named[];
  /** Cells with an answer, and cells that ask for one; a list of names is one cell. */
  observed: number;
  asked: number;
};
