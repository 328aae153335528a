import type { Finding } from '../../../contract/findings.ts';
import type { ImportReport } from '../../../contract/revisions.ts';
import type { IntakeSummary } from '../../intake/summarise-intake.ts';

/**
 * @param outcome the number of the revision under which the import was stored, `null` when it was not; and whether all
 *   of it was stored already
 */
export function reportOf(
  { title, counts, changes, findingCounts, networks }: IntakeSummary,
  findings: Finding[],
  { revision, alreadyStored }: { revision: number | null; alreadyStored: boolean },
): ImportReport {
  const stored = revision !== null;
  return { revision, title, counts, changes, findingCounts, findings, networks, stored, alreadyStored };
}
