import { betaBinomial, binomialAtMost } from '../../inference/beta-binomial.ts';
import { convolveAll } from '../../inference/convolve.ts';
import { atMost } from '../../inference/distribution.ts';
import { matrixOf, respondentsOf, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { testResult, type TestResult } from '../pattern.ts';

export type ContrivedCollegialityFacts = {
  respondents: number;
  deep: number;
  /** Schools that report no deep joint work, but some without a depth. */
  unreportedDepth: number;
  mandatedMeetings: number;
  mandatedAttendance: number | null;
  namedEverybody: number[];
  /** Reports of joint work with a depth, those beyond informing, and how rare so few of them would be. */
  reports: number;
  deepReports: number;
  pReports: number;
};

export const leastAttendance = 0.7;

/** Among the reports of joint work, too, deep ones must be fewer than an ordinary network would show. */
export const rareReports = 0.5;

/**
 * Contrived collegiality: mandated meetings are well attended, and hardly anybody works together beyond passing on information.
 *
 *   mandated attendance ≥ .7 and p = P(Bin(R, 1/2) ≤ x),   x of R that answered report a tie of collaborative or cooperative depth;
 *   flagged only if deep reports are also fewer than half of the reports of joint work would give: Σ BetaBin(J_i, 1/2, .1), p ≤ .5
 *
 * Source      label: SLEP diagnosis; Hargreaves 1994 for the term; the test is this project's reading
 * Reads       depth of `joint-work`, mandated meetings and attendance since the wave before
 * Returns     p; answers that name the whole roster are a fact
 * Undefined   first wave: `first-wave`; no meetings or no depth asked: `layer-not-asked`
 * Cost        O(n)
 */
export function evaluate(survey: SurveyWave): TestResult<ContrivedCollegialityFacts> {
  const answered = respondentsOf(survey);
  const held = survey.meetings?.mandatedHeld.reduce((sum, x) => sum + x, 0) ?? 0;
  const came = survey.meetings?.mandatedAttended.reduce((sum, x) => sum + x, 0) ?? 0;
  const attendance = held > 0 ? came / held : null;
  const facts: ContrivedCollegialityFacts = {
    respondents: answered.length,
    deep: answered.filter((i) => survey.deep[i]).length,
    // Joint work without a depth may be deep: it counts as if it were.
    unreportedDepth: answered.filter((i) => !survey.deep[i] && survey.depthUnreported[i]).length,
    mandatedMeetings: survey.meetings?.mandatedHeld.reduce((most, x) => Math.max(most, x), 0) ?? 0,
    mandatedAttendance: attendance,
    namedEverybody: [...survey.namedEverybody],
    ...deepReports(survey, answered),
  };
  const asked =
    survey.layersAsked.has('joint-work') &&
    (survey.depthReported || !matrixOf(survey, 'joint-work').includes(1));
  if (!asked || survey.meetings === null) return testResult(facts, { inapplicable: 'layer-not-asked' });
  if (survey.position === 0) return testResult(facts, { inapplicable: 'first-wave' });
  if (attendance === null || attendance < leastAttendance) return testResult(facts, { ruleOutcome: false });
  const tail = (x: number): number => binomialAtMost(x, answered.length, 0.5);
  return testResult(facts, {
    p: tail(facts.deep + facts.unreportedDepth),
    attainable: tail(0),
    // A network with hardly any joint work has hardly any deep joint work: that alone is no sign of staging.
    overridden:
      facts.pReports > rareReports ? { state: 'not-enough-evidence', reason: 'too-sparse-to-tell' } : null,
    kinds: ['ties', 'attendance'],
  });
}

type Reports = Pick<ContrivedCollegialityFacts, 'reports' | 'deepReports' | 'pReports'>;

/**
 * Half of the joint work reported in an ordinary network is deep, schools differing in it (ρ .1): how rare would so few
 * deep reports be among this many?
 */
function deepReports(survey: SurveyWave, answered: readonly number[]): Reports {
  const { jointWork, deepWork } = survey.depthCounts;
  const chance = convolveAll(answered.map((i) => betaBinomial(jointWork[i]!, 0.5, 0.1)));
  const deep = answered.reduce((sum, i) => sum + deepWork[i]!, 0);
  const reports = answered.reduce((sum, i) => sum + jointWork[i]!, 0);
  return { reports, deepReports: deep, pReports: atMost(chance, deep) };
}
