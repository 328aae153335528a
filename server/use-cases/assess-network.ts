import type { Assessments, NetworkAssessment, NetworkProfile } from '../../contract/assessments.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import type { Thresholds } from '../../contract/thresholds.ts';
import { chooseWave, chooseWaves } from '../analysis/choose-wave.ts';
import { disagreements } from '../analysis/patterns/disagreements.ts';
import { assessAll, assessOne } from './assess-all.ts';
import type { Dependencies } from './dependencies.ts';
import { networksOfTerritory } from './networks-of-territory.ts';

type Telar = Pick<Dependencies, 'store' | 'analysis' | 'memory'>;

/** Facts, patterns and profile of a network: every wave, or one. */
export async function assessNetwork(
  telar: Telar,
  { id, wave, ...thresholds }: { id: string; wave?: string | undefined } & Thresholds,
): Promise<NetworkAssessment | null> {
  const data = await telar.store.loadNetwork(id);
  if (data === null) return null;
  const assessed = await assessOne(telar, data, thresholds);
  if (wave === undefined) return assessed;
  chooseWave(data, wave);
  return { id: assessed.id, waves: assessed.waves.filter((other) => other.wave === wave) };
}

const waveId = (data: NetworkData, asked: string | undefined): string | null =>
  chooseWave(data, asked)?.waveId ?? null;

/** The ten characteristics in one wave, the last unless another is asked for. */
export async function profileNetwork(
  telar: Telar,
  { id, wave }: { id: string; wave?: string | undefined },
): Promise<(NetworkProfile & { wave: string }) | null> {
  const data = await telar.store.loadNetwork(id);
  if (data === null) return null;
  const chosen = waveId(data, wave);
  const assessed = await assessOne(telar, data);
  const found = assessed.waves.find((other) => other.wave === chosen) ?? assessed.waves.at(-1);
  return found === undefined ? null : { wave: found.wave, ...found.profile };
}

export async function listDisagreements(
  { store }: Pick<Telar, 'store'>,
  { id, wave }: { id: string; wave?: string | undefined },
) {
  const data = await store.loadNetwork(id);
  return data === null ? null : disagreements(data, waveId(data, wave));
}

/** What changed between two waves: the last two unless others are asked for. */
export async function showChanges(
  { store, analysis }: Pick<Telar, 'store' | 'analysis'>,
  { id, from, to }: { id: string; from?: string | undefined; to?: string | undefined },
) {
  const data = await store.loadNetwork(id);
  if (data === null) return null;
  const waves = chooseWaves(data, { from, to });
  return analysis.run('changesBetween', {
    network: data,
    from: waves.from?.waveId ?? null,
    to: waves.to?.waveId ?? null,
  });
}

export type AssessmentsQuestion = {
  territory?: string | undefined;
  pattern?: string | undefined;
  state?: string | undefined;
} & Thresholds;

/** Patterns over all networks of a territory (over all that are not classics without one), with q-values. */
export async function listAssessments(
  telar: Telar,
  { territory, pattern, state, ...thresholds }: AssessmentsQuestion,
): Promise<Assessments | null> {
  const networks = await networksOfTerritory(telar, territory ?? 'country:cl');
  if (networks === null) return null;
  const all = await assessAll(telar, networks, thresholds);
  if (pattern === undefined && state === undefined) return all;
  const wanted = (reading: { pattern: string; state: string }) =>
    (pattern === undefined || reading.pattern === pattern) &&
    (state === undefined || reading.state === state);
  const narrowed = all.networks.map(({ id, waves }) => ({
    id,
    waves: waves.map((wave) => ({ ...wave, patterns: wave.patterns.filter(wanted) })),
  }));
  return { networks: narrowed.filter(({ waves }) => waves.some((wave) => wave.patterns.length > 0)) };
}
