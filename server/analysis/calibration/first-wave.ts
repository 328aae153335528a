import type { CalibrationEstimate } from '../../../contract/calibration.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { Settings } from '../patterns/settings.ts';
import { buildSurveyWaves } from '../survey-wave/build-survey-waves.ts';
import { responseRate, type SurveyWave } from '../survey-wave/survey-wave.ts';

type LeftOutReason = CalibrationEstimate['leftOut'][number]['reason'];

/** Above so many members the activity of each is not fitted (as in the patterns), and a school network is something else. */
const mostMembers = 60;

/**
 * The first wave of a network in which anybody was asked, or why the network is left out. Only the first: what a later
 * wave finds has been talked about, and the same ties would count twice.
 */
export function firstWave(
  data: NetworkData,
  { gates }: Pick<Settings, 'gates'>,
): { survey: SurveyWave } | { reason: LeftOutReason } {
  if (data.network.kind === 'classic') return { reason: 'classic' };
  const survey = buildSurveyWaves(data).find(({ asked }) => asked);
  if (survey === undefined) return { reason: 'no-survey' };
  if (survey.n > mostMembers) return { reason: 'too-many-members' };
  if (survey.n < gates.members) return { reason: 'too-few-members' };
  return responseRate(survey) < gates.response ? { reason: 'low-response' } : { survey };
}
