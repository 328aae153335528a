import { anyIsInNoPair, namesNobody } from '../../inference/silence.ts';
import {
  collaborationAndTrust,
  matrixOf,
  tiedInAny,
  type SurveyWave,
} from '../../survey-wave/survey-wave.ts';
import { testResult, type TestResult } from '../pattern.ts';
import { isolationOf, type Isolation } from './isolation.ts';

export type IsolatedSchoolFacts = Isolation & {
  chanceOfAny: number | null;
  chanceNamesNobody: number | null;
  connectedPairs: number;
};

/**
 * Isolated school: who answered and is in no tie, beside those of whom something else is true. A fact, not a test.
 *
 *   states: did not answer · names nobody and is named by nobody · named but names nobody · names but is named by nobody · remote
 *
 * Source      facts of the survey; chances in inference/silence.ts
 * Reads       knowledge, joint work and trust, any direction
 * Returns     the groups, flagged when somebody that answered stands alone; no p and no error rate
 * Undefined   no such layer asked: `layer-not-asked`
 * Cost        O(n² · layers)
 */
export function evaluate(survey: SurveyWave): TestResult<IsolatedSchoolFacts> {
  const layers = collaborationAndTrust(survey);
  const groups = isolationOf(survey);
  const tied = tiedInAny(survey, layers);
  const pairs = tied.reduce((sum, x) => sum + x, 0) / 2;
  const arcs = matrixOf(survey, layers[0] ?? 'none').reduce((sum, x) => sum + x, 0);
  const facts: IsolatedSchoolFacts = {
    ...groups,
    connectedPairs: pairs,
    chanceOfAny: survey.n >= 2 && survey.respondents === survey.n ? anyIsInNoPair(survey.n, pairs) : null,
    chanceNamesNobody: survey.n >= 2 && survey.respondents === survey.n ? namesNobody(survey.n, arcs) : null,
  };
  if (layers.length === 0) return testResult(facts, { inapplicable: 'layer-not-asked' });
  const ruleOutcome =
    groups.silent.length > 0
      ? true
      : groups.didNotAnswer.some((i) => !reached(tied, survey.n, i))
        ? null
        : false;
  return testResult(facts, { ruleOutcome, subjects: groups.silent });
}

const reached = (tied: Uint8Array, n: number, i: number): boolean =>
  tied.subarray(i * n, i * n + n).includes(1);
