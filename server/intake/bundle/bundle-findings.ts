import type { Finding } from '../../../contract/findings.ts';
import { hidePersonal } from '../personal/personal-content.ts';
import type { RowSource } from './sheet.ts';

type FindingDetails = {
  code: string;
  expected: string;
  outcome: Finding['outcome'];
  field?: string;
  found?: string | null;
  about?: string | null;
};

const LONGEST_FOUND = 200;

/** What was found, as it may be repeated: nothing of a person, no page of text. */
const shown = (found: string): string =>
  hidePersonal(found.slice(0, 10 * LONGEST_FOUND)).slice(0, LONGEST_FOUND);

/** Everything worth saying about the files of an import, in the order in which it was noticed. */
export class FindingLog {
  readonly all: Finding[] = [];

  /** Something about one line; `field` is turned into the heading of that file. */
  aboutRow(row: RowSource, { field, found, about, ...details }: FindingDetails): void {
    this.all.push({
      file: row.file,
      row: row.line,
      column: field === undefined ? null : shown(row.headings.get(field) ?? field),
      found: found === undefined || found === null ? null : shown(found),
      ...details,
      about: about === undefined || about === null ? null : shown(about),
    });
  }

  /** Something about a file as a whole, or about the import (`file` is then what is missing). */
  aboutFile(
    file: string,
    details: Omit<FindingDetails, 'field'> & { row?: number | null; column?: string | null },
  ): void {
    const { found, about, row, column, ...rest } = details;
    this.all.push({
      file,
      row: row ?? null,
      column: column === undefined || column === null ? null : shown(column),
      found: found === undefined || found === null ? null : shown(found),
      ...rest,
      about: about ?? null,
    });
  }
}
