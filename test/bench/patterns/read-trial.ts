import type { NetworkData } from '../../../contract/network-data.ts';
import { assessNetwork } from '../../../server/analysis/patterns/assess-network.ts';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import { decide, gate } from '../../../server/analysis/patterns/decide.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import type { SurveyWave } from '../../../server/analysis/survey-wave/survey-wave.ts';
import { resolveSettings } from '../../../server/analysis/patterns/settings.ts';
import { endingBridge } from '../../../server/analysis/patterns/ending-bridge/definition.ts';
import { simulateNetwork } from '../../../server/simulation/simulate-network.ts';
import type { NetworkAnswer } from '../../../server/simulation/simulate-network.ts';
import type { Trial } from './design.ts';
import { withEndingSupport } from './with-ending-support.ts';

/** What decides about a pattern in a wave: the part of an assessment that errors are counted on. */
export interface Verdict {
  readonly pattern: string;
  readonly state: 'flagged' | 'not-flagged' | 'not-enough-evidence';
  readonly reason: string | null;
  readonly p: number | null;
  readonly attainable: number | null;
  readonly subjects: readonly string[];
  readonly evidence: Record<string, unknown>;
}

export interface Outcome {
  readonly trial: Trial;
  readonly verdicts: readonly Verdict[];
  /** Share of the flagged subjects of the planted pattern that are the planted ones; null: not flagged. */
  readonly hit: number | null;
}

const settings = resolveSettings();

/**
 * The verdicts of the last wave, by the same tests and rules as `assessNetwork`, without what is given with a flag
 * (fragility, texts, profile), which takes most of the time and decides nothing. `only`: a single pattern.
 */
export function judgeLastWave(data: NetworkData, only: string | null = null): Verdict[] {
  const survey = buildSurveyWaves(data).at(-1);
  return survey === undefined ? [] : judgeWave(survey, only);
}

export function judgeWave(survey: SurveyWave, only: string | null = null): Verdict[] {
  const wanted = patterns.filter(({ id }) => only === null || id === only);
  return wanted.map((pattern) => {
    const test = pattern.evaluate(survey, settings);
    const { state, reason } = decide(survey, pattern, test, settings);
    const applicable = gate(survey, pattern, settings) === null && test.inapplicable === null;
    return {
      pattern: pattern.id,
      state,
      reason,
      p: applicable ? test.p : null,
      attainable: applicable ? test.attainable : null,
      subjects: state === 'flagged' ? test.subjects.map((i) => survey.ids[i]!) : [],
      evidence: pattern.evidence(survey, test),
    };
  });
}

/** Throws unless the whole assessment gives the states, reasons, p-values and subjects that `judgeLastWave` gives. */
export function assertSameVerdicts(trial: Trial): void {
  const { data } = simulateNetwork(trial.recipe);
  const short = judgeLastWave(data);
  const whole = assessNetwork(data).waves.at(-1)?.patterns ?? [];
  const essence = (verdicts: readonly Omit<Verdict, 'evidence'>[]) =>
    JSON.stringify(
      verdicts.map(({ pattern, state, reason, p, subjects }) => [pattern, state, reason, p, subjects]),
    );
  if (essence(short) !== essence(whole))
    throw new Error(`The assessment of ${data.network.id} differs from the short way of the benchmark.`);
}

/** The verdicts of the last wave, but whether a bridge ends in the same network with a support that ends. */
function judgeTrial(data: NetworkData, only: string | null): Verdict[] {
  const verdicts = judgeLastWave(data, only);
  return verdicts.flatMap((verdict) =>
    verdict.pattern === endingBridge.id ? judgeLastWave(withEndingSupport(data), endingBridge.id) : [verdict],
  );
}

/** Draws the network of a trial and judges its last wave. */
export function readTrial(trial: Trial): Outcome {
  const { data, answer } = simulateNetwork(trial.recipe);
  const verdicts = judgeTrial(data, trial.only);
  const planted = answer.find(({ pattern }) => pattern !== null);
  const verdict = verdicts.find(({ pattern }) => pattern === planted?.pattern);
  return { trial, verdicts, hit: planted && verdict ? hitShare(planted, verdict) : null };
}

/** Patterns about the network as a whole name no subjects: then a flag is a hit. */
export function hitShare(
  planted: NetworkAnswer,
  verdict: Pick<Verdict, 'state' | 'subjects'>,
): number | null {
  if (verdict.state !== 'flagged') return null;
  const named = planted.leaders ?? planted.subjects;
  if (named.length === 0 || verdict.subjects.length === 0) return 1;
  return verdict.subjects.filter((id) => named.includes(id)).length / verdict.subjects.length;
}
