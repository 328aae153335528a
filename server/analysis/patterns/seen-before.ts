import { decide } from './decide.ts';
import { isFurtherEvidence } from './further-wave.ts';
import type { Pattern, TestResult } from './pattern.ts';
import type { Reading } from './reading.ts';
import type { Settings } from './settings.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';

/**
 * How a flag relates to the wave before.
 *
 * further  that wave shows it too, by its own answers alone and by other ties: evidence of its own kind
 * repeats  that wave showed it too, and mostly by the same ties: it lasts, which proves nothing more
 */
export type SeenBefore = 'further' | 'repeats' | null;

type Flag = {
  readonly pattern: Pattern;
  readonly result: TestResult<unknown>;
  /** The reading of the wave before. */
  readonly before: Reading | null;
};

export function seenBefore(survey: SurveyWave, settings: Settings, flag: Flag): SeenBefore {
  const { pattern, result, before } = flag;
  const earlier = survey.earlier.at(-1);
  if (before?.state !== 'flagged' || earlier === undefined) return null;
  const now = result.subjects.map((i) => survey.ids[i]!);
  if (!isSame(now, before.subjects)) return null;
  const read = { layers: pattern.layers(survey), subjects: result.subjects };
  const isFurther =
    isFurtherEvidence(survey, earlier, read) && (!pattern.poolsWaves || eachAlone(survey, settings, flag));
  return isFurther ? 'further' : 'repeats';
}

/** A statistic that sums over waves shows them apart only where each flags it without the others. */
function eachAlone(survey: SurveyWave, settings: Settings, { pattern }: Flag): boolean {
  const [now, then] = [survey, survey.earlier.at(-1)!].map((wave) => {
    const alone = { ...wave, earlier: [] };
    const result = pattern.evaluate(alone, settings);
    const { state } = decide(alone, pattern, result, settings);
    return state === 'flagged' ? result.subjects.map((i) => wave.ids[i]!) : null;
  });
  return Boolean(now && then && isSame(now, then));
}

/** A flag about members is the same flag when it is about some of the same ones. */
const isSame = (now: readonly string[], then: readonly string[]): boolean =>
  now.length === 0 || now.some((id) => then.includes(id));
