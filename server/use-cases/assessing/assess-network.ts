import type { NetworkAssessment } from '../../../contract/assessments.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import { present } from '../../analysis/patterns/settings.ts';
import { chooseWave } from '../../analysis/survey-wave/choose-wave.ts';
import { describeInForce } from '../../narrative/describe-calibration.ts';
import { thresholdsInForce } from '../calibrating/calibration-in-force.ts';
import type { Dependencies } from '../dependencies.ts';
import { countStored } from '../measuring/plan-reading.ts';
import { assessStored } from './assess-stored.ts';
import { listAssessments } from './list-assessments.ts';
import { checkAssessing, parseThresholds } from './plan-assessing.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache' | 'prepared' | 'reader'>;
type AssessmentQuery = { id: string; wave?: string | undefined } & Thresholds;

/**
 * Facts, patterns and profile of a network: every wave, or one. Read through the list of its territory, so that q and
 * grade are the same on both; a network of no territory has no list, and no q. `null`: no such network.
 *
 * @throws TelarProblem `invalid-request` for a threshold or a wave; `too-large` with the estimate
 */
export async function assessNetwork(
  telar: Telar,
  query: AssessmentQuery,
  signal?: AbortSignal,
): Promise<NetworkAssessment | null> {
  const { id, wave, ...given } = query;
  const thresholds = parseThresholds(given);
  checkAssessing(id, await countStored(telar, { networkId: id }), 'interactive');
  const found = await telar.store.findNetwork(id);
  if (found === null) return null;
  const { territoryId } = found;
  const list =
    territoryId === null
      ? null
      : await listAssessments(telar, { ...thresholds, territory: territoryId }, signal);
  const listed = list?.networks.find((network) => network.id === id);
  if (listed === undefined) return assessAlone(telar, query, signal);
  return chosenWaves(telar, { ...listed, calibration: list?.calibration }, wave);
}

/**
 * The same without q, which only a list can have, and so without waiting for any other network: for what reads states
 * and profiles alone. Grades are those of the readings by themselves.
 */
export async function assessAlone(
  telar: Telar,
  { id, wave, ...given }: AssessmentQuery,
  signal?: AbortSignal,
): Promise<NetworkAssessment | null> {
  const { thresholds, calibration } = await thresholdsInForce(telar, given, signal);
  const assessing = { thresholds, patterns: undefined };
  checkAssessing(id, await countStored(telar, { networkId: id }), 'interactive');
  const storeVersion = await telar.store.storeVersion();
  const keeps = Object.keys(present(given)).length === 0 && telar.reader === undefined;
  const assess = (allGone: AbortSignal | undefined) =>
    assessStored(telar, [id], { storeVersion, assessing, keeps, signal: allGone });
  const [assessed = null] = await (signal === undefined ? assess(signal) : telar.cache.alone(assess, signal));
  if (assessed === null) return null;
  if ('reason' in assessed) {
    checkAssessing(id, assessed, 'interactive');
    return null;
  }
  return chosenWaves(telar, { ...assessed, calibration: describeInForce(calibration) }, wave);
}

async function chosenWaves(
  telar: Telar,
  assessed: NetworkAssessment,
  wave: string | undefined,
): Promise<NetworkAssessment> {
  if (wave === undefined) return assessed;
  const waves = assessed.waves.filter((other) => other.wave === wave);
  if (waves.length === 0) await refuseWave(telar, assessed.id, wave);
  return { ...assessed, waves };
}

/** @throws TelarProblem `invalid-request` with the waves that there are */
async function refuseWave({ store }: Pick<Telar, 'store'>, id: string, wave: string): Promise<void> {
  const data = await store.loadNetwork(id);
  if (data !== null) chooseWave(data, wave);
}
