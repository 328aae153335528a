import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow, BundleRows } from './bundle-rows.ts';
import { mapEmptied } from './emptied.ts';
import type { Resolved, ResolvedRows } from './resolve-networks.ts';

type SurveySheet = 'responses' | 'ties' | 'ratings';
const surveySheets: readonly SurveySheet[] = ['responses', 'ties', 'ratings'];

export type InWave<S extends SurveySheet> = Resolved<S> & { waveId: string | null };
export type WaveRows = { [S in SurveySheet]: InWave<S>[] } & {
  /** Wave ids by network: declared, or derived from the lines that name them. */
  waveIds: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The wave of a bundle that never speaks of waves: everything was asked at once. */
export const ONLY_WAVE = '1';

/**
 * Gives answers, ties and ratings their wave. A tie may have none (it is then dated by its validity); a sheet without
 * a wave column belongs to the only wave there is, which is said. The lines are taken out of `resolved`.
 */
export function resolveWaves(rows: BundleRows, resolved: ResolvedRows, log: FindingLog): WaveRows {
  const waveIds = new Map<string, Set<string>>();
  const add = (networkId: string, waveId: string): void => {
    if (!waveIds.has(networkId)) waveIds.set(networkId, new Set());
    waveIds.get(networkId)!.add(waveId);
  };
  for (const { row, networkId } of resolved.waves) add(networkId, row.values.waveId);
  for (const values of rows.waves.unread) if (values.waveId) add(values.networkId ?? '', values.waveId);
  if (!rows.waves.present) derive(resolved, add, log);
  const without = surveySheets.filter((name) => rows[name].present && !rows[name].fields.has('waveId'));
  if (without.length > 0 && !rows.waves.present) assumeOne(without, resolved, waveIds, add);
  if (without.length > 0) reportAssumed(without, log);
  const inWaves = (name: SurveySheet): InWave<SurveySheet>[] =>
    mapEmptied(resolved[name] as Resolved<SurveySheet>[], (each) =>
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

function derive(
  resolved: ResolvedRows,
  add: (networkId: string, waveId: string) => void,
  log: FindingLog,
): void {
  for (const name of surveySheets) {
    for (const { row, networkId } of resolved[name]) {
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
  without: readonly SurveySheet[],
  resolved: ResolvedRows,
  waveIds: ReadonlyMap<string, ReadonlySet<string>>,
  add: (networkId: string, waveId: string) => void,
): void {
  for (const name of without) {
    for (const { networkId } of resolved[name]) if (!waveIds.has(networkId)) add(networkId, ONLY_WAVE);
  }
}

function reportAssumed(without: readonly SurveySheet[], log: FindingLog): void {
  for (const name of without) {
    log.aboutFile(name, {
      column: 'wave_id',
      code: 'wave-assumed',
      expected: 'a column wave_id: the lines are taken to belong to the only wave',
      outcome: 'info',
    });
  }
}

function inWave<S extends SurveySheet>(
  each: Resolved<S>,
  known: ReadonlySet<string>,
  { assume, needed, log }: { assume: boolean; needed: boolean; log: FindingLog },
): InWave<S>[] {
  const row = each.row as BundleRow<SurveySheet>;
  const declared = row.values.waveId;
  const waveId = declared ?? (assume && known.size === 1 ? [...known][0]! : null);
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
