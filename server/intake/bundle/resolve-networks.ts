import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow, BundleRows } from './bundle-rows.ts';
import type { SheetName } from './bundle-sheets.ts';

/** Sheets whose lines belong to a network. */
export type ResolvedSheet = Exclude<SheetName, 'networks' | 'actors'>;
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
export type ResolvedRows = { [S in ResolvedSheet]: Resolved<S>[] };

type AnyResolved = { row: BundleRow<ResolvedSheet>; networkId: string };

/**
 * Gives every line its network: the one it names, or the only one there is. Without a `networks` sheet the networks
 * are those that the lines name, or one called `fallbackId`.
 */
export function resolveNetworks(
  rows: BundleRows,
  fallbackId: string,
  log: FindingLog,
): { networkIds: string[]; resolved: ResolvedRows } {
  const networkIds = idsOf(rows, fallbackId, log);
  const known = new Set(networkIds);
  const only = known.size === 1 ? networkIds[0]! : null;
  const resolve = (row: BundleRow<ResolvedSheet>): AnyResolved[] => {
    const networkId = row.values.networkId ?? only;
    if (networkId !== null && known.has(networkId)) return [{ row, networkId }];
    log.aboutRow(row, {
      field: 'networkId',
      found: networkId,
      code: networkId === null ? 'empty-cell' : 'unknown-network',
      expected: `the id of one of the ${known.size} networks of the import`,
      outcome: 'refused',
    });
    return [];
  };
  const resolved = Object.fromEntries(
    resolvedSheets.map((name) => [name, (rows[name].rows as BundleRow<ResolvedSheet>[]).flatMap(resolve)]),
  );
  // `fromEntries` keeps the names of the sheets and each sheet kept the rows of its own type.
  return { networkIds, resolved: resolved as unknown as ResolvedRows };
}

function idsOf(rows: BundleRows, fallbackId: string, log: FindingLog): string[] {
  const declared = [
    ...rows.networks.rows.map((row) => row.values.id),
    ...rows.networks.unread.map(({ id }) => id),
  ];
  const named = resolvedSheets.flatMap((name) => rows[name].rows.map((row) => row.values.networkId));
  const ids = new Set((rows.networks.present ? declared : named).filter((id) => typeof id === 'string'));
  if (rows.networks.present && ids.size > 0) return [...ids];
  log.aboutFile('networks', {
    code: 'no-networks-sheet',
    expected: 'a sheet networks: name, kind, mandate, purpose and dates of the network are not known',
    outcome: 'info',
  });
  return ids.size > 0 ? [...ids] : [fallbackId];
}
