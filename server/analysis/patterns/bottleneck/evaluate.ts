import { contentLayers, tiedInAny, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { testResult, type TestResult } from '../pattern.ts';
import { cutMembers, tiedAtMost } from '../reach.ts';

export type BottleneckFacts = {
  cuts: { member: number; fragmentation: number }[];
  /** Cut-schools that remain whatever the silent would have said. */
  robust: number[];
  /** Who is tied with whom, n × n. */
  tied: Uint8Array;
};

/**
 * Bottleneck: schools whose leaving alone breaks the network apart, and what their leaving does. A fact, not a test.
 *
 *   cut-schools of the undirected network; F after removal = share of remaining pairs without a route; HHI of betweenness
 *
 * Source      articulation points; fragmentation Borgatti 2006, doi:10.1007/s10588-006-7084-x; HHI of betweenness shares
 * Reads       `knowledge` and `joint-work`, a pair being tied when either reports either
 * Returns     cut-schools with F after removal; no p and no error rate
 * Undefined   no layer of collaboration asked: `layer-not-asked`
 * Cost        O(n³)
 */
export function evaluate(survey: SurveyWave): TestResult<BottleneckFacts> {
  const layers = contentLayers(survey);
  const { n } = survey;
  const tied = tiedInAny(survey, layers);
  const cuts = cutMembers(tied, n);
  const facts: BottleneckFacts = {
    cuts,
    robust: survey.respondents < n ? robustCuts(survey, tied) : cuts.map(({ member }) => member),
    tied,
  };
  if (layers.length === 0) return testResult(facts, { inapplicable: 'layer-not-asked' });
  const open = cuts.length > 0 && facts.robust.length === 0 && survey.respondents < n;
  return testResult(facts, {
    ruleOutcome: open ? null : cuts.length > 0,
    subjects: cuts.map(({ member }) => member),
  });
}

/** Cut-schools that stay so when every silent school is tied to everybody. */
const robustCuts = (survey: SurveyWave, tied: Uint8Array): number[] =>
  cutMembers(tiedAtMost(survey, tied), survey.n).map(({ member }) => member);
