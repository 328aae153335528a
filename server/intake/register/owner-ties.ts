import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf, SourcedRecord } from '../../../contract/records.ts';
import type { SchoolHistory } from './school-histories.ts';
import type { SchoolYear } from './school-row.ts';

export type SourcedTie = SourcedRecord & { record: RecordOf<'tie'> };
type Run = { first: SchoolYear; last: SchoolYear };

/**
 * Who ran the school: one tie for each run of register years with the same owner. `validFrom` and `validTo` are the
 * first and last register year that say so; `validTo` is `null` while no year says otherwise. A year that names no
 * owner (the directory: "sin información") does not end a run; one in which the school is missing does.
 */
export function ownerTies(history: SchoolHistory): SourcedTie[] {
  const runs = ownerRuns(history);
  return runs.map(({ first, last }) => {
    const isCurrent = last === runs.at(-1)?.last && !isMissing(history, last.year, Infinity);
    return {
      file: last.file,
      row: last.line,
      record: newRecord('tie', {
        layer: 'administers',
        from: first.owner!.id,
        to: first.id,
        validFrom: String(first.year),
        validTo: isCurrent ? null : String(last.year),
      }),
    };
  });
}

function ownerRuns(history: SchoolHistory): Run[] {
  const runs: Run[] = [];
  for (const row of history.rows) {
    if (row.owner === null) continue;
    const run = runs.at(-1);
    const goesOn = run?.last.owner?.id === row.owner.id && !isMissing(history, run.last.year, row.year);
    if (run !== undefined && goesOn) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** Whether a register year between the two does not list the school, though it speaks of it. */
function isMissing({ rows, years }: SchoolHistory, after: number, before: number): boolean {
  return years.some((year) => year > after && year < before && rows.every((row) => row.year !== year));
}
