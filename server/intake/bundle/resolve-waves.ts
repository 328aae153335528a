import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow, BundleRows } from './bundle-rows.ts';
import type { KnownLines } from './known-lines.ts';
import type { Resolved, ResolvedRows } from './resolve-networks.ts';

type SurveySheet = 'responses' | 'ties' | 'ratings';
const surveySheets: readonly SurveySheet[] = ['responses', 'ties', 'ratings'];

export type InWave<S extends SurveySheet> = Resolved<S> & { waveId: string | null };
export type WaveRows = { [S in SurveySheet]: KnownLines<BundleRow<S>, InWave<S>> } & {
  /** Wave ids by network: declared, or derived from the lines that name them. */
  waveIds: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The wave of a bundle that never speaks of waves: everything was asked at once. */
export const ONLY_WAVE = '1';

/**
 * Gives answers, ties and ratings their wave. A tie may have none (it is then dated by its validity); a sheet without
 * a wave column belongs to the only wave there is, which is said. Lines that have none and need one are taken out.
 */
export function resolveWaves(rows: BundleRows, resolved: ResolvedRows, log: FindingLog): WaveRows {
  const waveIds = new Map<string, Set<string>>();
  const add = (networkId: string, waveId: string): void => {
    if (!waveIds.has(networkId)) waveIds.set(networkId, new Set());
    waveIds.get(networkId)!.add(waveId);
  };
  for (const { row, networkId } of resolved.waves) add(networkId, row.values.waveId);
  for (const values of rows.waves.unread) if (values.waveId) add(values.networkId ?? '', values.waveId);
  const hasSurveys = surveySheets.some((name) => rows[name].present);
  if (!rows.waves.present && hasSurveys) derive(resolved, add, log);
  const without = surveySheets.filter((name) => rows[name].present && !rows[name].fields.has('waveId'));
  if (without.length > 0 && !rows.waves.present) assumeOne(without, resolved, waveIds, add);
  if (without.length > 0) reportAssumed(without, log);
  const inWaves = <S extends SurveySheet>(name: S): KnownLines<BundleRow<S>, InWave<S>> => {
    const lines = resolved[name] as KnownLines<BundleRow<S>, Resolved<S>>;
    const options = { waveIds, assume: without.includes(name), needed: name !== 'ties' };
    lines.keep((each) => hasWave(each, options, log));
    return lines.with(({ row, networkId }) => ({
      row,
      networkId,
      waveId: waveOf({ row, networkId }, options),
    }));
  };
  return {
    responses: inWaves('responses'),
    ties: inWaves('ties'),
    ratings: inWaves('ratings'),
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

type WaveOptions = {
  waveIds: WaveRows['waveIds'];
  /** Whether lines belong to the only wave of their network. */
  assume: boolean;
  /** Whether a line cannot be without one. */
  needed: boolean;
};

const noWaves: ReadonlySet<string> = new Set();

/** The wave that a line names, or the one that it is taken to belong to. */
function waveOf(
  { row, networkId }: Resolved<SurveySheet>,
  { waveIds, assume }: Pick<WaveOptions, 'waveIds' | 'assume'>,
): string | null {
  const known = waveIds.get(networkId) ?? noWaves;
  return row.values.waveId ?? (assume && known.size === 1 ? [...known][0]! : null);
}

/** Whether a line can be in its wave, or without one; else it is refused. */
function hasWave(each: Resolved<SurveySheet>, options: WaveOptions, log: FindingLog): boolean {
  const { waveIds, assume, needed } = options;
  const known = waveIds.get(each.networkId) ?? noWaves;
  const waveId = waveOf(each, options);
  if (waveId === null ? !needed && !(assume && known.size > 1) : known.has(waveId)) return true;
  log.aboutRow(each.row, {
    field: 'waveId',
    found: waveId,
    code: waveId === null ? 'empty-cell' : 'unknown-wave',
    expected: `the id of a wave of ${each.networkId}`,
    outcome: 'refused',
  });
  return false;
}
