import type { ImportDecisions, Recognised } from '../../../contract/imports.ts';
import type { Direction, ImportShape, TableReading } from '../../../contract/table-readings.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import type { StreamedIntake } from '../intake-result.ts';

export type OnReading = (done: number, total: number, label: string) => void;

export type SourceOptions = {
  ownerKey: Uint8Array;
  decisions: ImportDecisions;
  /** Id and name of the network where the files give none. */
  networkId: string;
  networkName: string;
  /** What is stored of `registerScopes`: a directory is read beside it. */
  storedRegister: Iterable<SourcedRecord>;
  onProgress?: OnReading | undefined;
};

/** What files are, and what they hold, before anything is decided of the network. */
export type ReadSource = {
  shape: ImportShape;
  writtenBy: string | null;
  tables: TableReading[];
  /** `null`: as layers say, or `isDirectionOpen`. */
  direction: Direction | null;
  /** Whether the files do not say whether ties have a direction, and nobody has decided it. */
  isDirectionOpen: boolean;
  /** What else is open. */
  doubts: Recognised['doubts'];
  result: StreamedIntake;
};
