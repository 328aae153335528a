import { describe, expect, it } from 'vitest';
import { isFurtherEvidence } from '../../../server/analysis/patterns/further-wave.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import { letters, smallNetwork, type SmallWave, type TieLine } from './small-network.ts';

const layer = 'joint-work';
const ties = (...words: string[]): TieLine[] => words.map((word) => [layer, word]);

function further(first: SmallWave, second: SmallWave, subjects: readonly number[] = []): boolean {
  const [before, now] = buildSurveyWaves(smallNetwork({ members: letters(5), waves: [first, second] }));
  return isFurtherEvidence(now!, before!, { layers: [layer], subjects });
}

describe('a second wave as further evidence', () => {
  it('is none where the ties are the same again, or half of them', () => {
    const same = ties('a>b', 'b>c', 'c>d');
    expect(further({ ties: same }, { ties: same })).toBe(false);
    // Two of four in common: J = .5.
    expect(further({ ties: ties('a>b', 'b>c', 'c>d') }, { ties: ties('a>b', 'b>c', 'd>e') })).toBe(false);
  });

  it('is one where most ties are others', () => {
    expect(further({ ties: ties('a>b', 'b>c', 'c>d') }, { ties: ties('a>b', 'd>e', 'e>a') })).toBe(true);
  });

  it('looks at the ties of those it is about', () => {
    const first = ties('a>b', 'c>d', 'd>e', 'c>e');
    const second = ties('a>e', 'c>d', 'd>e', 'c>e');
    expect(further({ ties: first }, { ties: second })).toBe(false);
    expect(further({ ties: first }, { ties: second }, [0])).toBe(true);
  });

  it('does not take an answer that is missing for a difference of ties', () => {
    const reported = ties('a>b', 'b>c', 'c>d', 'd>e');
    const untilC = ties('a>b', 'b>c', 'c>d');
    expect(further({ ties: reported }, { ties: untilC, silent: ['d'] })).toBe(false);
    expect(further({ ties: ties('a>b', 'd>e', 'd>a', 'd>c') }, { ties: ties('a>b'), silent: ['d'] })).toBe(
      false,
    );
  });

  it('is none where neither wave has a tie: the same silence twice is one silence', () => {
    expect(further({}, {})).toBe(false);
    expect(further({ ties: ties('b>c') }, { ties: ties('c>d') }, [0])).toBe(false);
  });
});
