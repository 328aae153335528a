import { describe, expect, it } from 'vitest';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import { supposeAnswers } from '../../../server/analysis/survey-wave/suppose-answers.ts';
import { matrixOf } from '../../../server/analysis/survey-wave/survey-wave.ts';
import { letters, smallNetwork, type TieLine } from '../patterns/small-network.ts';

describe('answers that are supposed', () => {
  const members = letters(6);
  const ties: TieLine[] = [
    ...['b', 'c'].map((to): TieLine => ['knowledge', `a>${to}`]),
    ...['c', 'd'].map((to): TieLine => ['knowledge', `b>${to}`]),
    ['knowledge', 'c>a'],
    ['knowledge', 'd>a'],
  ];
  const [survey] = buildSurveyWaves(smallNetwork({ members, waves: [{ ties, silent: ['e', 'f'] }] }));
  const supposed = supposeAnswers(survey!, [4, 5]);
  const row = (i: number): number[] => [...matrixOf(supposed, 'knowledge').subarray(i * 6, i * 6 + 6)];

  it('name as many as those who answered do on the mean, and nobody themselves', () => {
    // Six names of four members: three for two more.
    expect([row(4), row(5)].flat().filter(Boolean)).toHaveLength(3);
    expect([row(4)[4], row(5)[5]]).toEqual([0, 0]);
    expect(supposed).toMatchObject({ respondents: 6, answered: Uint8Array.from([1, 1, 1, 1, 1, 1]) });
  });

  it('leave what was answered, and the wave itself, as they were', () => {
    expect(row(0)).toEqual([0, 1, 1, 0, 0, 0]);
    expect(survey!.respondents).toBe(4);
    expect([...matrixOf(survey!, 'knowledge').subarray(24)]).toEqual(new Array(12).fill(0));
  });
});
