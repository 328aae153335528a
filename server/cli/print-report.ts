import { largestOf } from '../../contract/extremes.ts';
import type { RecordChange } from '../../contract/imports.ts';
import type { ImportReport, Revision } from '../../contract/revisions.ts';

const shownFindings = 20;
const shownChanges = 20;

type PrintOptions = {
  /** Examples of what changes or goes. */
  examples?: readonly RecordChange[];
  /** Whether nothing was to be stored. */
  dryRun?: boolean;
};

/** An import report for a person: counts, changes, findings of each kind, and the first refused and replaced ones. */
export function printReport(
  report: ImportReport,
  { examples = [], dryRun = false }: PrintOptions = {},
): string {
  const refused = report.findings.filter((finding) => finding.outcome === 'refused');
  return [
    report.title,
    ...section('Counts', report.counts),
    ...section('Changes', report.changes),
    ...printSome(examples, shownChanges, printChange),
    ...section('Findings', report.findingCounts),
    ...printSome(refused, shownFindings, printFinding),
    verdictOn(report, { dryRun, isRefused: refused.length > 0 }),
    '',
  ].join('\n');
}

function verdictOn(
  { stored, revision, alreadyStored }: ImportReport,
  { dryRun, isRefused }: { dryRun: boolean; isRefused: boolean },
): string {
  if (stored) return `Stored as revision ${String(revision)}.`;
  if (alreadyStored) return 'Nothing new: all of it is stored already, and nothing was stored.';
  if (isRefused)
    return 'Nothing was stored. Correct the rows above, or repeat with --accept-rejects to leave them out.';
  return dryRun ? 'Nothing was stored: this was a dry run.' : 'Nothing was stored.';
}

function printSome<Item>(items: readonly Item[], most: number, print: (item: Item) => string): string[] {
  const shown = items.slice(0, most).map((item) => `  ${print(item)}`);
  return items.length > most
    ? [...shown, `  … and ${String(items.length - most)} more (--format json lists all)`]
    : shown;
}

function printFinding({
  file,
  row,
  column,
  found,
  expected,
  code,
}: ImportReport['findings'][number]): string {
  const place = [file, row !== null && `row ${String(row)}`, column !== null && `column ${column}`];
  return `${place.filter((part) => part !== false).join(', ')}: found ${JSON.stringify(found)}, expected ${expected} (${code})`;
}

/** `changed tie 1 → 2: strength 2 → 3`; of what comes or goes what names it. */
function printChange({ type, change, before, after }: RecordChange): string {
  const record = after ?? before ?? {};
  const name = nameFields.map((field) => record[field]).filter((value) => typeof value === 'string');
  const fields = Object.keys({ ...before, ...after }).filter(
    (field) => !isSame(before?.[field], after?.[field]),
  );
  const changes = fields.map((field) => `${field} ${shown(before?.[field])} → ${shown(after?.[field])}`);
  return [
    `${change} ${type} ${name.join(' · ')}`,
    ...(change === 'changed' ? [changes.join(', ')] : []),
  ].join(': ');
}

const nameFields = [
  'networkId',
  'waveId',
  'layer',
  'from',
  'to',
  'id',
  'actorId',
  'schoolId',
  'role',
  'name',
];
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const shown = (value: unknown): string =>
  value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);

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
  const width = largestOf(names.map((name) => name.length));
  return [
    `${title}:`,
    ...names.map((name) => `  ${name.padEnd(width)}  ${String(counts[name]).padStart(8)}`),
  ];
}
