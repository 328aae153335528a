import type { ImportReport, Revision } from '../../contract/revisions.ts';

const shownFindings = 20;

/** An import report for a person: counts, changes, how many findings of each kind, and the first that were refused. */
export function printReport(report: ImportReport): string {
  const verdict = report.stored
    ? `Stored as revision ${String(report.revision)}.`
    : 'Nothing was stored. Mend the rows below, or repeat with --accept-rejects to leave them out.';
  const refused = report.findings.filter((finding) => finding.outcome === 'refused');
  return [
    report.title,
    ...section('Counts', report.counts),
    ...section('Changes', report.changes),
    ...section('Findings', report.findingCounts),
    ...refused
      .slice(0, shownFindings)
      .map(
        (finding) =>
          `  ${finding.file}${finding.row === null ? '' : `, row ${String(finding.row)}`}${finding.column === null ? '' : `, column ${finding.column}`}: found ${JSON.stringify(finding.found)}, expected ${finding.expected} (${finding.code})`,
      ),
    ...(refused.length > shownFindings
      ? [`  … and ${String(refused.length - shownFindings)} more (--format json lists all)`]
      : []),
    verdict,
    '',
  ].join('\n');
}

export function printRevision(revision: Revision): string {
  const mark = revision.state === 'undone' ? '  (undone)' : '';
  return [
    `${String(revision.number)}  ${revision.importedAt}  ${revision.title}${mark}`,
    ...section('Counts', revision.counts),
    ...section('Changes', revision.changes),
    ...section('Findings', revision.findings),
    '',
  ].join('\n');
}

function section(title: string, counts: Record<string, number>): string[] {
  const names = Object.keys(counts);
  if (names.length === 0) return [];
  const width = Math.max(...names.map((name) => name.length));
  return [
    `${title}:`,
    ...names.map((name) => `  ${name.padEnd(width)}  ${String(counts[name]).padStart(8)}`),
  ];
}
