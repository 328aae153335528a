import { betaBinomial, betaBinomialAtMost, binomialAtMost } from '../../inference/beta-binomial.ts';
import { convolveAll } from '../../inference/convolve.ts';
import { atMost, type Distribution } from '../../inference/distribution.ts';
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

/** How much schools differ in the share of their joint work that is deep. */
export const depthRho = 0.1;

/** So rare at even odds, what each school reports counts too, and brings the p down to this part of it at most. */
export const fewAtEven = 0.2;
export const mostByReports = 4;

/** Among the reports of joint work, too, deep ones must be fewer than an ordinary network would show. */
export const rareReports = 0.5;

/** In the sparsest ordinary network one pair in eight works together; that none does must be this rare among so many. */
export const sparsestShare = 0.125;
export const rareNone = 0.05;
/** And nearly all must come: to a sparse network that works many come, seldom nearly all. */
export const nearlyAll = 0.9;

/**
 * Contrived collegiality: mandated meetings are well attended, and hardly anybody works together beyond passing on information.
 *
 *   mandated attendance ≥ .7 and p = P(Bin(R, 1/2) ≤ x),   x of R that answered report a tie of collaborative or cooperative depth;
 *   where that is ≤ .2, what each reports counts too: p = max(P(Σ Bernoulli(1 − B_i) ≤ x), P(Bin(R, 1/2) ≤ x)/4),
 *   B_i = P(BetaBin(J_i, 1/2, .1) = 0) for J_i reports of joint work, 1/2 for none;
 *   flagged only if deep reports are also fewer than half of the reports of joint work would give: Σ BetaBin(J_i, 1/2, .1), p ≤ .5;
 *   where nobody reports any joint work, only if that is rare among the D pairs known, (1 − 1/8)^D ≤ .05, and nearly all come (≥ .9)
 *
 * High attendance is its precondition, and no evidence of its own: an ordinary network is well attended too.
 *
 * Source      label: SLEP diagnosis; Hargreaves 1994 for the term; the test is this project's reading
 * Reads       depth of `joint-work`, mandated meetings and attendance since the wave before
 * Returns     p; answers that name the whole roster are a fact
 * Undefined   first wave: `first-wave`; no meetings or no depth asked: `layer-not-asked`
 * Cost        O(n² + the square of all reports)
 */
export function evaluate(survey: SurveyWave): TestResult<ContrivedCollegialityFacts> {
  const answered = respondentsOf(survey);
  const held = survey.meetings?.mandatedHeld.reduce((sum, x) => sum + x, 0) ?? 0;
  const came = survey.meetings?.mandatedAttended.reduce((sum, x) => sum + x, 0) ?? 0;
  const attendance = held > 0 ? came / held : null;
  const isDeep = (i: number) => survey.depthCounts.deepWork[i]! > 0;
  const facts: ContrivedCollegialityFacts = {
    respondents: answered.length,
    deep: answered.filter(isDeep).length,
    // Joint work without a depth may be deep: it counts as if it were.
    unreportedDepth: answered.filter((i) => !isDeep(i) && survey.depthUnreported[i]).length,
    mandatedMeetings: survey.meetings?.mandatedHeld.reduce((most, x) => Math.max(most, x), 0) ?? 0,
    mandatedAttendance: attendance,
    namedEverybody: [...survey.namedEverybody],
    ...reportsIn(survey, answered),
  };
  const asked =
    survey.layersAsked.has('joint-work') &&
    (survey.depthReported || !matrixOf(survey, 'joint-work').includes(1));
  if (!asked || survey.meetings === null) return testResult(facts, { inapplicable: 'layer-not-asked' });
  if (survey.position === 0) return testResult(facts, { inapplicable: 'first-wave' });
  if (attendance === null || attendance < leastAttendance) return testResult(facts, { ruleOutcome: false });
  const tail = (x: number): number => fewDeep(survey, answered, x);
  return testResult(facts, {
    p: tail(facts.deep + facts.unreportedDepth),
    attainable: tail(0),
    // A network with hardly any joint work has hardly any deep joint work: that alone is no sign of staging.
    overridden: isRare(facts) ? null : { state: 'not-enough-evidence', reason: 'too-sparse-to-tell' },
  });
}

const isRare = ({ reports, pReports, mandatedAttendance }: ContrivedCollegialityFacts): boolean =>
  reports === 0 ? pReports <= rareNone && (mandatedAttendance ?? 0) >= nearlyAll : pReports <= rareReports;

/**
 * P of so few schools with deep joint work, each being one at even odds. Where that is small (≤ 1/5), what each reports counts
 * too, and may bring it down to a quarter: of a school with many reports, all shallow, more is known.
 */
function fewDeep(survey: SurveyWave, answered: readonly number[], x: number): number {
  const even = binomialAtMost(x, answered.length, 0.5);
  if (even > fewAtEven) return even;
  const chance = convolveAll(answered.map((i) => anyDeep(survey.depthCounts.jointWork[i]!)));
  return Math.max(atMost(chance, x), even / mostByReports);
}

/** Whether any of so many reports is deep: 0 or 1. A school without a report keeps even odds. */
function anyDeep(reports: number): Distribution {
  const none = reports === 0 ? 0.5 : betaBinomialAtMost(0, reports, 0.5, depthRho);
  return { low: 0, probabilities: Float64Array.of(none, 1 - none) };
}

type Reports = Pick<ContrivedCollegialityFacts, 'reports' | 'deepReports' | 'pReports'>;

/**
 * Half of the joint work reported in an ordinary network is deep, schools differing in it (ρ .1): how rare would so few
 * deep reports be among this many? And where nothing is reported: how rare would that be, among so many pairs?
 */
function reportsIn(survey: SurveyWave, answered: readonly number[]): Reports {
  const { jointWork, deepWork } = survey.depthCounts;
  const reports = answered.reduce((sum, i) => sum + jointWork[i]!, 0);
  if (reports === 0) {
    const isUnknown = answered.some((i) => survey.depthUnreported[i]);
    return { reports, deepReports: 0, pReports: isUnknown ? 1 : (1 - sparsestShare) ** pairsKnown(survey) };
  }
  const chance = convolveAll(answered.map((i) => betaBinomial(jointWork[i]!, 0.5, depthRho)));
  const deep = answered.reduce((sum, i) => sum + deepWork[i]!, 0);
  return { reports, deepReports: deep, pReports: atMost(chance, deep) };
}

/** Pairs of which at least one answered: of the others nobody could have reported anything. */
function pairsKnown({ n, respondents }: SurveyWave): number {
  const unheard = n - respondents;
  return (n * (n - 1)) / 2 - (unheard * (unheard - 1)) / 2;
}
