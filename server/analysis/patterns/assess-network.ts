import type { NetworkData } from '../../../contract/network-data.ts';
import { profileWave } from '../profile/profile-wave.ts';
import { buildSurveyWaves } from '../survey-wave/build-survey-waves.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import { patterns } from './catalogue.ts';
import { withFalseDiscoveryRates } from './false-discovery.ts';
import { lossOfPurpose } from './loss-of-purpose.ts';
import { networkFacts } from './network-facts.ts';
import type { Pattern } from './pattern.ts';
import { readPattern } from './read-pattern.ts';
import type { AssessedNetwork, AssessedWave, Reading } from './reading.ts';
import { resolveSettings, type AssessOptions, type Settings } from './settings.ts';

/**
 * Facts, patterns and profile of every wave of a network, as codes and values. The same network and options give the
 * same bytes, alone or in a list, in any order and on any number of workers: every draw is seeded from the network, the
 * wave and the pattern.
 *
 * `options.patterns` evaluates only these, in the order of the catalogue; ids that no pattern has are passed over.
 * Patterns do not read each other, so each reading is the same bytes as in the whole assessment. Facts and profile are
 * always there.
 *
 * @throws TelarProblem `invalid-request` when an option is out of its range
 */
export function assessNetwork(
  data: NetworkData,
  options: AssessOptions = {},
  catalogue: readonly Pattern[] = patterns,
): AssessedNetwork {
  const settings = resolveSettings(options);
  const chosen = catalogue.filter(({ id }) => options.patterns?.includes(id) ?? true);
  let before: AssessedWave | null = null;
  const waves = buildSurveyWaves(data).map(
    (survey) => (before = assessWave(data, survey, settings, chosen, before)),
  );
  return { id: data.network.id, waves };
}

/** Many networks, with q-values over their last waves. Use `withFalseDiscoveryRates` where they are assessed apart. */
export function assessNetworks(
  list: readonly NetworkData[],
  options: AssessOptions = {},
): { networks: AssessedNetwork[] } {
  return withFalseDiscoveryRates({ networks: list.map((data) => assessNetwork(data, options)) }, options);
}

function assessWave(
  data: NetworkData,
  survey: SurveyWave,
  settings: Settings,
  chosen: readonly Pattern[],
  before: AssessedWave | null,
): AssessedWave {
  const facts = networkFacts(survey);
  const read = { data, survey, purpose: lossOfPurpose(data, survey) };
  const earlier = (id: string): Reading | null =>
    before?.patterns.find(({ pattern }) => pattern === id) ?? null;
  return {
    wave: survey.wave.waveId,
    n: survey.n,
    respondents: facts.respondents,
    responseRate: facts.responseRate,
    facts,
    patterns: chosen.map((pattern) => readPattern(read, pattern, settings, earlier(pattern.id))),
    profile: profileWave(survey, data, settings.gates.response),
  };
}
