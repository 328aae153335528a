import { matrixOf, someoneIsSilent, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { testResult, type TestResult } from '../pattern.ts';

export type OneGiverFacts = {
  /** The one that gives to every other; null where there is none. */
  giver: number | null;
  arcs: number;
  /** Arcs of it, and how many others give too. */
  given: number;
  alsoGive: number;
};

/** So much of what is given comes from it. */
export const leastShare = 0.5;
const fewestMembers = 3;

/**
 * One gives to all: a single school gives what it knows to every other, and half of what is given comes from it. A fact, not a test.
 *
 *   out(i) = n − 1   and   out(i) ≥ m/2,   m arcs of knowledge
 *
 * A star has few arcs, so that the test of reciprocity cannot speak of it.
 *
 * Source      out-star of a directed network; the definition is this project's
 * Reads       `knowledge`, as either end reports it
 * Returns     the giver, flagged when there is one; no p and no error rate. Where somebody did not answer, others may give too, or
 *             the arcs that are missing for a giver may be there: `depends-on-missing`
 * Undefined   not asked: `layer-not-asked`
 * Cost        O(n²)
 */
export function evaluate(survey: SurveyWave): TestResult<OneGiverFacts> {
  const out = gifts(survey);
  const arcs = out.reduce((sum, own) => sum + own, 0);
  const found = out.findIndex((own) => own === survey.n - 1 && own >= leastShare * arcs);
  const giver = found < 0 || survey.n < fewestMembers ? null : found;
  const facts: OneGiverFacts = {
    giver,
    arcs,
    given: giver === null ? 0 : out[giver]!,
    alsoGive: out.filter((own, i) => own > 0 && i !== giver).length,
  };
  if (!survey.layersAsked.has('knowledge')) return testResult(facts, { inapplicable: 'layer-not-asked' });
  const isOpen = someoneIsSilent(survey) && (giver !== null || couldGive(survey, out, arcs));
  return testResult(facts, {
    ruleOutcome: isOpen ? null : giver !== null,
    subjects: giver === null ? [] : [giver],
  });
}

/** Whether the missing answers could make some member the giver: all that it lacks is unknown, and there would be few other arcs. */
function couldGive(survey: SurveyWave, out: readonly number[], arcs: number): boolean {
  const { n, answered } = survey;
  const gives = matrixOf(survey, 'knowledge');
  return out.some((own, i) => {
    const lacking = n - 1 - own;
    const isUnknown = (j: number): boolean => !(answered[i] && answered[j]);
    const lacksUnknown = [...survey.ids.keys()].every((j) => j === i || gives[i * n + j] || isUnknown(j));
    return lacksUnknown && n - 1 >= leastShare * (arcs + lacking);
  });
}

/** To how many each member gives. */
function gifts(survey: SurveyWave): number[] {
  const gives = matrixOf(survey, 'knowledge');
  const { n } = survey;
  return survey.ids.map((_, i) => gives.subarray(i * n, i * n + n).reduce((sum, x) => sum + x, 0));
}
