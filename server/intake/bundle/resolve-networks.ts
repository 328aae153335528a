import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow, BundleRows } from './bundle-rows.ts';
import type { SheetName } from './bundle-sheets.ts';
import { keepFitting } from './emptied.ts';
import { KnownLines } from './known-lines.ts';

/** Sheets whose lines need no network; an event may be of one. */
export type SupportSheet = 'events' | 'contracts' | 'evaluations' | 'results';
export const supportSheets: readonly SupportSheet[] = ['events', 'contracts', 'evaluations', 'results'];
export const isSupportSheet = (name: SheetName | null): boolean =>
  (supportSheets as readonly (SheetName | null)[]).includes(name);

/** Sheets whose lines belong to a network. */
export type ResolvedSheet = Exclude<SheetName, 'networks' | 'actors' | SupportSheet>;
export const resolvedSheets: readonly ResolvedSheet[] = [
  'members',
  'waves',
  'responses',
  'ties',
  'ratings',
  'commitments',
  'activities',
  'attendance',
];

export type Resolved<S extends ResolvedSheet> = { row: BundleRow<S>; networkId: string };
export type ResolvedRows = { [S in ResolvedSheet]: KnownLines<BundleRow<S>, Resolved<S>> };

/**
 * Gives every line its network: the one it names, or the only one there is. Without a `networks` sheet the networks
 * are those that the lines name, or one called `fallbackId`; where no line needs one, there is none. Lines of no network
 * are taken out of `rows`.
 */
export function resolveNetworks(
  rows: BundleRows,
  fallbackId: string,
  log: FindingLog,
): { networkIds: string[]; resolved: ResolvedRows } {
  const networkIds = idsOf(rows, fallbackId, log);
  const known = new Set(networkIds);
  const only = known.size === 1 ? networkIds[0]! : null;
  const isKnown = (row: BundleRow<ResolvedSheet>): boolean => {
    const networkId = row.values.networkId ?? only;
    if (networkId !== null && known.has(networkId)) return true;
    log.aboutRow(row, {
      field: 'networkId',
      found: networkId,
      code: networkId === null ? 'empty-cell' : 'unknown-network',
      expected: `the id of one of the ${known.size} networks of the import`,
      outcome: 'refused',
    });
    return false;
  };
  const resolved = Object.fromEntries(
    resolvedSheets.map((name) => {
      const lines = rows[name].rows as BundleRow<ResolvedSheet>[];
      keepFitting(lines, isKnown);
      return [name, new KnownLines(lines, (row) => ({ row, networkId: row.values.networkId ?? only! }))];
    }),
  );
  // `fromEntries` keeps the names of the sheets and each sheet kept the rows of its own type.
  return { networkIds, resolved: resolved as unknown as ResolvedRows };
}

/** Ids of the networks in the sheet of them, or else those that lines of other sheets name. */
export function namedNetworks(rows: BundleRows): { ids: string[]; areDeclared: boolean } {
  const declared = new Set([
    ...rows.networks.rows.map((row) => row.values.id),
    ...rows.networks.unread.flatMap(({ id }) => id ?? []),
  ]);
  if (declared.size > 0) return { ids: [...declared], areDeclared: true };
  const named = new Set<string>();
  for (const name of [...resolvedSheets, 'events' as const])
    for (const { values } of rows[name].rows as BundleRow<ResolvedSheet | 'events'>[])
      if (values.networkId !== null) named.add(values.networkId);
  return { ids: [...named], areDeclared: false };
}

function idsOf(rows: BundleRows, fallbackId: string, log: FindingLog): string[] {
  const { ids, areDeclared } = namedNetworks(rows);
  if (areDeclared || (ids.length === 0 && !needNetwork(rows))) return ids;
  log.aboutFile('networks', {
    code: 'no-networks-sheet',
    expected: 'a sheet networks: name, kind, mandate, purpose and dates of the network are not known',
    outcome: 'info',
  });
  return ids.length > 0 ? ids : [fallbackId];
}

/** Whether some line belongs to a network, or the files are of nothing else. */
const needNetwork = (rows: BundleRows): boolean =>
  resolvedSheets.some((name) => rows[name].rows.length + rows[name].unread.length > 0) ||
  !supportSheets.some((name) => rows[name].present);
