import type { Finding } from '../../../contract/findings.ts';
import type { ImportReport } from '../../../contract/revisions.ts';
import type { IntakeSummary } from '../../intake/summarise-intake.ts';

/** @param revision number under which the import was stored; `null` when it was not */
export function reportOf(
  { title, counts, changes, findingCounts, networks }: IntakeSummary,
  findings: Finding[],
  revision: number | null,
): ImportReport {
  return { revision, title, counts, changes, findingCounts, findings, networks, stored: revision !== null };
}
