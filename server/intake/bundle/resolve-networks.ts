import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow, BundleRows } from './bundle-rows.ts';
import { mapEmptied } from './emptied.ts';
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
 * are those that the lines name, or one called `fallbackId`. The lines are taken out of `rows`.
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
    resolvedSheets.map((name) => [name, mapEmptied(rows[name].rows as BundleRow<ResolvedSheet>[], resolve)]),
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
  const named = resolvedSheets.flatMap((name) =>
    (rows[name].rows as BundleRow<ResolvedSheet>[]).flatMap(({ values }) => values.networkId ?? []),
  );
  return { ids: [...new Set(named)], areDeclared: false };
}

function idsOf(rows: BundleRows, fallbackId: string, log: FindingLog): string[] {
  const { ids, areDeclared } = namedNetworks(rows);
  if (areDeclared) return ids;
  log.aboutFile('networks', {
    code: 'no-networks-sheet',
    expected: 'a sheet networks: name, kind, mandate, purpose and dates of the network are not known',
    outcome: 'info',
  });
  return ids.length > 0 ? ids : [fallbackId];
}
