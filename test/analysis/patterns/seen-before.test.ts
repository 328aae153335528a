import { describe, expect, it } from 'vitest';
import { assessNetwork } from '../../../server/analysis/patterns/assess-network.ts';
import { testResult, type Pattern } from '../../../server/analysis/patterns/pattern.ts';
import { sleepingPartner } from '../../../server/analysis/patterns/sleeping-partner/definition.ts';
import { matrixOf, type SurveyWave } from '../../../server/analysis/survey-wave/survey-wave.ts';
import { letters, smallNetwork, type SmallWave, type TieLine } from './small-network.ts';

const layer = 'joint-work';
const ties = (...words: string[]): TieLine[] => words.map((word) => [layer, word]);

const tieCount = (survey: SurveyWave): number => matrixOf(survey, layer).reduce((sum, is) => sum + is, 0);

/** Flags the first member where there are at least `least` ties, counted over these waves; nothing else of it matters. */
const busy = (least: number, waves: (survey: SurveyWave) => readonly SurveyWave[], poolsWaves: boolean) => ({
  ...(sleepingPartner as Pattern),
  id: 'sleeping-partner',
  poolsWaves,
  layers: () => [layer],
  evaluate: (survey: SurveyWave) => {
    const ties = waves(survey).reduce((sum, wave) => sum + tieCount(wave), 0);
    return testResult(null, { p: ties >= least ? 0.001 : 0.9, attainable: 0.001, subjects: [0] });
  },
  evidence: () => ({}),
  narrative: () => [],
  bounds: () => null,
  lookAlikes: () => [],
});
const oneWave = busy(2, (survey) => [survey], false);
const pooled = (least: number) => busy(least, (survey) => [...survey.earlier, survey], true);

function second(pattern: Pattern, ...waves: SmallWave[]) {
  const data = smallNetwork({ members: letters(6), waves });
  const { state, repeats, evidenceKinds } = assessNetwork(data, {}, [pattern]).waves.at(-1)!.patterns[0]!;
  return { state, repeats, isFurther: evidenceKinds.includes('two-waves') };
}

const first = ties('a>b', 'a>c', 'a>d');
const others = ties('a>e', 'a>f', 'b>a');

describe('a flag of the wave before', () => {
  it('is further evidence by other ties, and repeats by the same ones', () => {
    expect(second(oneWave, { ties: first }, { ties: others })).toEqual({
      state: 'flagged',
      repeats: false,
      isFurther: true,
    });
    expect(second(oneWave, { ties: first }, { ties: first })).toMatchObject({
      repeats: true,
      isFurther: false,
    });
  });

  it('is none without a flag in either wave', () => {
    const none = { repeats: false, isFurther: false };
    expect(second(oneWave, { ties: ties('a>b') }, { ties: others })).toMatchObject({
      state: 'flagged',
      ...none,
    });
    expect(second(oneWave, { ties: first }, { ties: ties('a>e') })).toMatchObject({
      state: 'not-flagged',
      ...none,
    });
  });

  it('counts for a statistic that sums over waves only where each wave flags by itself', () => {
    // Three ties a wave: each has its three, and the sum of both is not asked for.
    expect(second(pooled(3), { ties: first }, { ties: others })).toMatchObject({ isFurther: true });
    // Flagged in the second wave by the sum alone: what the first wave showed is in it already.
    const few = ties('a>f');
    expect(second(pooled(3), { ties: first }, { ties: few })).toEqual({
      state: 'flagged',
      repeats: true,
      isFurther: false,
    });
  });
});
