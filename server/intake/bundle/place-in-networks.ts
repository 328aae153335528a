import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow, BundleRows } from './bundle-rows.ts';
import type { SheetName } from './bundle-sheets.ts';

/** Sheets whose lines belong to a network. */
export type PlacedSheet = Exclude<SheetName, 'networks' | 'actors'>;
export const placedSheets: readonly PlacedSheet[] = [
  'members',
  'waves',
  'responses',
  'ties',
  'ratings',
  'commitments',
  'activities',
  'attendance',
];

export type Placed<S extends PlacedSheet> = { row: BundleRow<S>; networkId: string };
export type PlacedRows = { [S in PlacedSheet]: Placed<S>[] };

type AnyPlaced = { row: BundleRow<PlacedSheet>; networkId: string };

/**
 * Gives every line its network: the one it names, or the only one there is. Without a `networks` sheet the networks
 * are those that the lines name, or one called `fallbackId`.
 */
export function placeInNetworks(
  rows: BundleRows,
  fallbackId: string,
  log: FindingLog,
): { networkIds: string[]; placed: PlacedRows } {
  const networkIds = idsOf(rows, fallbackId, log);
  const known = new Set(networkIds);
  const only = known.size === 1 ? networkIds[0]! : null;
  const place = (row: BundleRow<PlacedSheet>): AnyPlaced[] => {
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
  const placed = Object.fromEntries(
    placedSheets.map((name) => [name, (rows[name].rows as BundleRow<PlacedSheet>[]).flatMap(place)]),
  );
  return { networkIds, placed: placed as unknown as PlacedRows };
}

function idsOf(rows: BundleRows, fallbackId: string, log: FindingLog): string[] {
  const told = [
    ...rows.networks.rows.map((row) => row.values.id),
    ...rows.networks.unread.map(({ id }) => id),
  ];
  const named = placedSheets.flatMap((name) => rows[name].rows.map((row) => row.values.networkId));
  const ids = new Set((rows.networks.present ? told : named).filter((id) => typeof id === 'string'));
  if (rows.networks.present && ids.size > 0) return [...ids];
  log.aboutFile('networks', {
    code: 'no-networks-sheet',
    expected: 'a sheet networks: name, kind, mandate, purpose and dates of the network are not known',
    outcome: 'info',
  });
  return ids.size > 0 ? [...ids] : [fallbackId];
}
