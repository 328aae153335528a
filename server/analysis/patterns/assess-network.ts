import type {
  Assessments,
  NetworkAssessment,
  PatternReading,
  WaveAssessment,
} from '../../../contract/assessments.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { profileWave } from '../profile/profile-wave.ts';
import { patterns } from './catalogue.ts';
import { withFalseDiscoveryRates } from './false-discovery.ts';
import { frameWaves } from './frame-waves.ts';
import { networkFacts } from './network-facts.ts';
import { readPattern } from './read-pattern.ts';
import { settle, type AssessOptions, type Settings } from './settings.ts';
import type { WaveFrame } from './wave-frame.ts';

/**
 * Facts, patterns and profile of every wave of a network. The same network and options give the same bytes, alone or
 * in a list, in any order and on any number of workers: every draw is seeded from the network, the wave and the test.
 *
 * @throws TelarProblem `invalid-request` when an option is out of its range
 */
export function assessNetwork(data: NetworkData, options: AssessOptions = {}): NetworkAssessment {
  const settings = settle(options);
  let before: WaveAssessment | null = null;
  const waves = frameWaves(data).map((frame) => (before = assessWave(data, frame, settings, before)));
  return { id: data.network.id, waves };
}

/** Many networks, with q-values over their last waves. Use `withFalseDiscoveryRates` where they are assessed apart. */
export function assessNetworks(list: readonly NetworkData[], options: AssessOptions = {}): Assessments {
  return withFalseDiscoveryRates({ networks: list.map((data) => assessNetwork(data, options)) }, options);
}

function assessWave(
  data: NetworkData,
  frame: WaveFrame,
  settings: Settings,
  before: WaveAssessment | null,
): WaveAssessment {
  const facts = networkFacts(frame);
  const earlier = (id: string): PatternReading | null =>
    before?.patterns.find(({ pattern }) => pattern === id) ?? null;
  return {
    wave: frame.wave.waveId,
    n: frame.n,
    respondents: facts.respondents,
    responseRate: facts.responseRate,
    facts,
    patterns: patterns.map((pattern) => readPattern(frame, pattern, settings, earlier(pattern.id))),
    profile: profileWave(frame, data, settings),
  };
}
