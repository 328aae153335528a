import { describe, expect, it } from 'vitest';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import { fragilityOf } from '../../../server/analysis/patterns/fragility.ts';
import { testResult, type Pattern } from '../../../server/analysis/patterns/pattern.ts';
import { defaultSettings } from '../../../server/analysis/patterns/settings.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import { matrixOf, type SurveyWave } from '../../../server/analysis/survey-wave/survey-wave.ts';
import { lastWave } from './read.ts';
import { letters, smallNetwork, type SmallNetwork, type TieLine } from './small-network.ts';

const layer = 'trust';
const toy = patterns.find(({ id }) => id === 'one-way-knowledge')!;

/** A pattern that flags what it is given to look for; `tries` counts how often it was asked. */
function looksFor(
  isThere: (survey: SurveyWave) => boolean,
  more: Partial<Pattern> & { about?: (survey: SurveyWave) => readonly number[] } = {},
): { pattern: Pattern; tries: () => number } {
  let tries = 0;
  const { about = () => [], ...rest } = more;
  const evaluate: Pattern['evaluate'] = (survey) => {
    tries++;
    return testResult(null, { p: isThere(survey) ? 0.01 : 0.9, attainable: 0.01, subjects: about(survey) });
  };
  return { pattern: { ...toy, layers: () => [layer], evaluate, ...rest }, tries: () => tries };
}

const waveOf = (small: SmallNetwork): SurveyWave => buildSurveyWaves(smallNetwork(small)).at(-1)!;
const chain = (...words: string[]): TieLine[] => words.map((word) => [layer, word]);
const countTies = (survey: SurveyWave): number => matrixOf(survey, layer).reduce((sum, is) => sum + is, 0);
const judged = (survey: SurveyWave, pattern: Pattern, subjects: readonly number[] = []) =>
  fragilityOf(survey, pattern, defaultSettings, subjects);

describe('how fragile a flag is', () => {
  const six = waveOf({ members: letters(6), waves: [{ ties: chain('a>b', 'b>c', 'c>d') }] });

  it('takes out each member, each reported tie, and adds each report that nobody made', () => {
    const exactlyThree = looksFor((survey) => countTies(survey) === 3);
    // 30 cells less 3; without e or f, who are in no tie, there are still three.
    expect(judged(six, exactlyThree.pattern)).toEqual({
      members: 2 / 6,
      ties: 0,
      reports: 0,
      dependsOn: ['a', 'b', 'c', 'd'],
      changes: {
        members: { tried: 6, of: 6 },
        ties: { tried: 3, of: 3 },
        reports: { tried: 24, of: 27 },
      },
    });
  });

  it('is not firm by what nobody reported: an absence counts as much as a tie', () => {
    const atMostThree = looksFor((survey) => countTies(survey) <= 3);
    expect(judged(six, atMostThree.pattern)).toMatchObject({ members: 1, ties: 1, reports: 0 });
    const atLeastThree = looksFor((survey) => countTies(survey) >= 3);
    expect(judged(six, atLeastThree.pattern)).toMatchObject({ ties: 0, reports: 1 });
  });

  it('adds no report to what is not known: the row of a member that did not answer', () => {
    const silent = waveOf({ members: letters(6), waves: [{ ties: chain('a>b'), silent: ['f'] }] });
    const any = looksFor(() => true);
    expect(judged(silent, any.pattern).changes.reports.of).toBe(5 * 5 - 1);
    // Either end may report who gives knowledge: both must have answered.
    const gives = waveOf({ members: letters(6), waves: [{ layers: ['knowledge'], silent: ['f'] }] });
    const knowledge = looksFor(() => true, { layers: () => ['knowledge'] });
    expect(judged(gives, knowledge.pattern).changes.reports.of).toBe(5 * 4);
  });

  it('of a flag about what members do not do, adds reports of these alone, and leaves these members in', () => {
    const about = looksFor((survey) => countTies(survey) <= 3, {
      about: () => [5],
      fragileInSubjects: false,
    });
    const { changes, dependsOn } = judged(six, about.pattern, [5]);
    expect(changes).toEqual({
      members: { tried: 5, of: 5 },
      ties: { tried: 3, of: 3 },
      reports: { tried: 10, of: 10 },
    });
    // With a member less, the last place is another's: it would be a flag about nobody that it was about.
    expect(dependsOn).toEqual(letters(5));
  });

  it('does not stand where it is about others only', () => {
    const first = looksFor(() => true, {
      about: (survey) => [matrixOf(survey, layer)[1] ? 0 : 1],
      fragileInSubjects: true,
    });
    const { members, ties, dependsOn } = judged(six, first.pattern, [0]);
    expect([members, ties, dependsOn]).toEqual([4 / 6, 2 / 3, ['a', 'b']]);
  });

  it('tries a bounded number of changes, at even distances, and says of how many', () => {
    const large = waveOf({
      members: letters(20),
      waves: [{ ties: letters(19).map((id, i) => [layer, `${id}>${letters(20)[i + 1]!}`]) }],
    });
    const drawn = looksFor(() => true, { settings: ['draws'] });
    const exact = looksFor(() => true, { settings: [] });
    const tries = [drawn, exact].map(({ pattern, tries: count }) => {
      const { members, ties, reports } = judged(large, pattern).changes;
      expect(ties.tried + reports.tried + members.tried).toBe(count());
      return [members, ties, reports];
    });
    expect(tries).toEqual([
      [
        { tried: 20, of: 20 },
        { tried: 16, of: 19 },
        { tried: 16, of: 361 },
      ],
      [
        { tried: 20, of: 20 },
        { tried: 19, of: 19 },
        { tried: 24, of: 361 },
      ],
    ]);
  });

  it('is said of tests and rules that are flagged, and of no fact', () => {
    const members = letters(7);
    // All work through one, who alone holds them together.
    const star = members.slice(1).map((id): TieLine => ['joint-work', `a>${id}`]);
    const gives = members.slice(2).flatMap((id): TieLine[] => [['knowledge', `a>${id}`]]);
    const { patterns: readings } = lastWave({ members, waves: [{ ties: [...star, ...gives] }] });
    const facts = readings.filter(({ kind, state }) => kind === 'fact' && state === 'flagged');
    expect(facts.map(({ pattern }) => pattern)).toContain('bottleneck');
    for (const { kind, state, fragility, plain } of readings) {
      expect(fragility !== null).toBe(state === 'flagged' && kind !== 'fact');
      expect(plain.firmness !== null).toBe(fragility !== null);
    }
  });

  it('has no share where there is nothing to change', () => {
    const none = waveOf({ members: letters(5), waves: [{ layers: [layer] }] });
    expect(judged(none, looksFor(() => true).pattern)).toMatchObject({ ties: null, reports: 1 });
  });
});
