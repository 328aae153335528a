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
