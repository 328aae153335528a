import { contentLayers, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { EndingTie } from '../../survey-wave/ending-ties.ts';
import { testResult, type TestResult } from '../pattern.ts';
import { routesOf } from './routes.ts';

export type EndingBridge = EndingTie & {
  /** Parts of the network with it and without it. */
  readonly parts: { readonly now: number; readonly without: number };
};

export type EndingBridgeFacts = {
  /** Ties and supports that end; null where nothing carries an end date. */
  ending: number | null;
  bridges: EndingBridge[];
  /** Of them those that no missing answer could make good. */
  robust: number;
};

/**
 * Bridge that ends: a tie or a support whose end has come, or comes within a year, alone holds two parts together. A fact, not a test.
 *
 *   parts of the members without it > parts with it,   parts joined by collaboration, dated ties and supports
 *
 * Source      bridges and articulation points of an undirected network; the definition is this project's
 * Reads       `knowledge` and `joint-work`, whoever reports them; ties between members with an end date; contracts (`assists`)
 * Returns     the bridges, flagged when one stands whatever the silent would have said; no p and no error rate
 * Undefined   no layer of collaboration asked, or nothing carries an end date: `layer-not-asked`
 * Cost        O(ends · (n + externals)²)
 */
export function evaluate(survey: SurveyWave): TestResult<EndingBridgeFacts> {
  const facts: EndingBridgeFacts = { ending: survey.ending?.length ?? null, bridges: [], robust: 0 };
  if (contentLayers(survey).length === 0 || survey.ending === null)
    return testResult(facts, { inapplicable: 'layer-not-asked' });
  const present = survey.ending.filter(({ members }) => members.every((id) => survey.ids.includes(id)));
  const bridges = bridgesAmong(survey, present, false);
  const robust = survey.respondents < survey.n ? bridgesAmong(survey, bridges, true).length : bridges.length;
  const isOpen = bridges.length > 0 && robust === 0;
  return testResult(
    { ...facts, bridges, robust },
    {
      ruleOutcome: isOpen ? null : bridges.length > 0,
      subjects: membersOf(survey, bridges),
    },
  );
}

/** @param most as if every silent member were tied with everybody */
function bridgesAmong(survey: SurveyWave, ending: readonly EndingTie[], most: boolean): EndingBridge[] {
  const routes = routesOf(survey, survey.ending ?? [], most);
  const now = routes.parts(null);
  return ending
    .map((tie) => ({ ...tie, parts: { now, without: routes.parts(tie) } }))
    .filter(({ parts }) => parts.without > parts.now);
}

const membersOf = ({ ids }: SurveyWave, bridges: readonly EndingBridge[]): number[] =>
  [...new Set(bridges.flatMap(({ members }) => members.map((id) => ids.indexOf(id))))].sort((a, b) => a - b);
