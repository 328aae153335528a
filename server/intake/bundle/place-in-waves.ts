import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow, BundleRows } from './bundle-rows.ts';
import type { Placed, PlacedRows } from './place-in-networks.ts';

type Asked = 'responses' | 'ties' | 'ratings';
const asked: readonly Asked[] = ['responses', 'ties', 'ratings'];

export type InWave<S extends Asked> = Placed<S> & { waveId: string | null };
export type WaveRows = { [S in Asked]: InWave<S>[] } & {
  /** Wave ids by network: told, or derived from the lines that name them. */
  waveIds: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The wave of a bundle that never speaks of waves: everything was asked at once. */
export const ONLY_WAVE = '1';

/**
 * Gives answers, ties and ratings their wave. A tie may have none (it is then dated by its validity); a sheet without
 * a wave column belongs to the only wave there is, which is said.
 */
export function placeInWaves(rows: BundleRows, placed: PlacedRows, log: FindingLog): WaveRows {
  const waveIds = new Map<string, Set<string>>();
  const add = (networkId: string, waveId: string): void => {
    if (!waveIds.has(networkId)) waveIds.set(networkId, new Set());
    waveIds.get(networkId)!.add(waveId);
  };
  for (const { row, networkId } of placed.waves) add(networkId, row.values.waveId);
  for (const values of rows.waves.unread) if (values.waveId) add(values.networkId ?? '', values.waveId);
  if (!rows.waves.present) derive(placed, add, log);
  const without = asked.filter((name) => rows[name].present && !rows[name].fields.has('waveId'));
  if (without.length > 0 && !rows.waves.present) assumeOne(without, placed, waveIds, add);
  if (without.length > 0) sayAssumed(without, log);
  const inWaves = (name: Asked): InWave<Asked>[] =>
    (placed[name] as Placed<Asked>[]).flatMap((each) =>
      inWave(each, waveIds.get(each.networkId) ?? new Set(), {
        assume: without.includes(name),
        needed: name !== 'ties',
        log,
      }),
    );
  return {
    responses: inWaves('responses') as InWave<'responses'>[],
    ties: inWaves('ties') as InWave<'ties'>[],
    ratings: inWaves('ratings') as InWave<'ratings'>[],
    waveIds,
  };
}

function derive(placed: PlacedRows, add: (networkId: string, waveId: string) => void, log: FindingLog): void {
  for (const name of asked) {
    for (const { row, networkId } of placed[name]) {
      if (row.values.waveId !== null) add(networkId, row.values.waveId);
    }
  }
  log.aboutFile('waves', {
    code: 'no-waves-sheet',
    expected: 'a sheet waves: date, instrument, layers asked and nomination cap are not known',
    outcome: 'info',
  });
}

function assumeOne(
  without: readonly Asked[],
  placed: PlacedRows,
  waveIds: ReadonlyMap<string, ReadonlySet<string>>,
  add: (networkId: string, waveId: string) => void,
): void {
  for (const name of without) {
    for (const { networkId } of placed[name]) if (!waveIds.has(networkId)) add(networkId, ONLY_WAVE);
  }
}

function sayAssumed(without: readonly Asked[], log: FindingLog): void {
  for (const name of without) {
    log.aboutFile(name, {
      column: 'wave_id',
      code: 'wave-assumed',
      expected: 'a column wave_id: the lines are taken to belong to the only wave',
      outcome: 'info',
    });
  }
}

function inWave<S extends Asked>(
  each: Placed<S>,
  known: ReadonlySet<string>,
  { assume, needed, log }: { assume: boolean; needed: boolean; log: FindingLog },
): InWave<S>[] {
  const row = each.row as BundleRow<Asked>;
  const told = row.values.waveId;
  const waveId = told ?? (assume && known.size === 1 ? [...known][0]! : null);
  if (waveId === null ? !needed && !(assume && known.size > 1) : known.has(waveId))
    return [{ ...each, waveId }];
  log.aboutRow(row, {
    field: 'waveId',
    found: waveId,
    code: waveId === null ? 'empty-cell' : 'unknown-wave',
    expected: `the id of a wave of ${each.networkId}`,
    outcome: 'refused',
  });
  return [];
}
