import { contentLayers, responseRate, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { testResult, type TestResult } from '../pattern.ts';
import type { Settings } from '../settings.ts';
import { tracesIn } from './traces.ts';

export type PaperMemberFacts = {
  /** Waves that could show it, up to three; with fewer nothing is said. */
  waves: number;
  /** Members without a trace in them, with how many meetings they were on the list of. */
  onPaper: { member: number; held: number }[];
  /** Without a trace in the surveys, and on no list of attendance: whether they came is not known. */
  unlisted: number[];
};

export const wavesNeeded = 3;

/**
 * Member on paper only: on the list, and in three waves it never answered, never came and nobody named it. A fact, not a test.
 *
 *   in each of the last three waves: no answer · in no tie of any layer, whoever reports it · on a list of attendance, came to none ·
 *   answers for no commitment
 *
 * Little visible participation looks at members that answered: of one that never does it can say nothing, however long.
 *
 * Source      facts of the surveys; the definition is this project's
 * Reads       responses, every layer, meetings and commitments of the last three waves that enough members answered
 * Returns     the members, flagged when there is one; no p and no error rate
 * Undefined   fewer than three such waves: `few-waves`; no layer of collaboration asked, or no attendance kept: `layer-not-asked`
 * Cost        O(n² · layers)
 */
export function evaluate(
  survey: SurveyWave,
  { gates }: Pick<Settings, 'gates'>,
): TestResult<PaperMemberFacts> {
  const isTelling = (wave: SurveyWave): boolean =>
    wave.asked && wave.rosterKnown && wave.answersKnown && responseRate(wave) >= gates.response;
  const waves = [...survey.earlier.filter(isTelling), survey].slice(-wavesNeeded);
  const none: PaperMemberFacts = { waves: waves.length, onPaper: [], unlisted: [] };
  if (contentLayers(survey).length === 0) return testResult(none, { inapplicable: 'layer-not-asked' });
  if (waves.length < wavesNeeded) return testResult(none, { inapplicable: 'few-waves' });
  if (waves.every(({ meetings }) => meetings === null))
    return testResult(none, { inapplicable: 'layer-not-asked' });
  const traceless = survey.ids.flatMap((id, member) => {
    const traces = waves.map((wave) => tracesIn(wave, id));
    const held = traces.reduce((sum, trace) => sum + (trace?.held ?? 0), 0);
    return traces.every((trace) => trace && !trace.isSeen) ? [{ member, held }] : [];
  });
  const onPaper = traceless.filter(({ held }) => held > 0);
  const unlisted = traceless.filter(({ held }) => held === 0).map(({ member }) => member);
  return testResult(
    { ...none, onPaper, unlisted },
    {
      ruleOutcome: onPaper.length > 0 ? true : unlisted.length > 0 ? null : false,
      subjects: onPaper.map(({ member }) => member),
      kinds: ['ties', 'attendance'],
    },
  );
}
