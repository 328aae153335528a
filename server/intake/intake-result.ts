import type { Finding } from '../../contract/findings.ts';
import type { RecordScope } from '../../contract/record-scopes.ts';
import type { Authority, SourcedRecord } from '../../contract/records.ts';

/** A file as it arrived, from a folder, a zip or a browser: `name` is relative to what was imported. */
export type ImportFile = { name: string; bytes: Uint8Array };

/**
 * What any reader makes of files: records to store and everything worth saying about them. A finding with outcome
 * `refused` stands for a row that could not be read; the import is refused as a whole unless its user accepts that.
 */
export interface IntakeResult {
  title: string;
  /** Where the data come from, as shown beside every number made of them. */
  source: string;
  /** SHA-256 in hexadecimal over the names and bytes of the files. */
  hash: string;
  /** `import` unless said. */
  authority?: Authority;
  /** Parts of the store that the files tell anew. None unless said. */
  replaces?: RecordScope[];
  records: SourcedRecord[];
  findings: Finding[];
  counts: Record<string, number>;
  changes: Record<string, number>;
}

/** The same with records that are made each time they are iterated over: a million of them need not stand in memory. */
export type StreamedIntake = Omit<IntakeResult, 'records'> & { records: Iterable<SourcedRecord> };

/** What is made of each record, when it is iterated over. */
export const mapRecords = (
  records: Iterable<SourcedRecord>,
  map: (sourced: SourcedRecord) => SourcedRecord,
): Iterable<SourcedRecord> => ({ [Symbol.iterator]: () => Iterator.from(records).map(map) });

/** All records of an intake at once. */
export const withRecords = (intake: StreamedIntake): IntakeResult => ({
  ...intake,
  records: [...intake.records],
});

/** What was read of files: its networks as they stand there, and the records that a store would keep of them. */
export type ReadIntake<Data> = {
  /** Put together when it is first asked for, as `result` is: an import has no need of either. */
  readonly data: Data;
  readonly result: IntakeResult;
  /** The same as `result`, each record made when it is iterated over. */
  readonly streamed: StreamedIntake;
};

export function readIntake<Data>(streamed: StreamedIntake, putTogether: () => Data): ReadIntake<Data> {
  let made: { data: Data } | undefined;
  let result: IntakeResult | undefined;
  return {
    get data() {
      return (made ??= { data: putTogether() }).data;
    },
    get result() {
      return (result ??= withRecords(streamed));
    },
    streamed,
  };
}
