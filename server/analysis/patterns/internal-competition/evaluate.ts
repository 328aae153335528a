import { simes } from '../../inference/simes.ts';
import { contentLayers, respondentsOf, tiedInAny, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { testResult, type TestResult } from '../pattern.ts';
import { connectedShare, countParts, partsOf, partSizes } from '../reach.ts';
import type { Settings } from '../settings.ts';
import { splitInTwo, type Halves } from './halves.ts';
import { rarestGrouping, splitByGrouping, type GroupSplit } from './split-by-grouping.ts';
import { tensionAcross } from './tension-across.ts';

export type InternalCompetitionFacts = {
  readonly groupings: readonly GroupSplit[];
  readonly halves: Halves | null;
  readonly parts: number;
  readonly fragmentation: number;
  readonly ties: number;
  readonly pairs: number;
  readonly crossTension: number;
};

/**
 * Internal competition: the network is split into blocks beyond what preferring one's own explains.
 *
 *   for each known grouping P(W ≥ w) under Fisher's noncentral hypergeometric with odds ω₀;
 *   best two-part modularity (parts ≥ n/4) against networks of m ties with two hidden ω₀-homophilous halves;
 *   Simes of the routes that could reach α
 *
 * Source      label: SLEP diagnosis (Chapman 2015, Meyne & Rieper 2003, Ehren et al. 2017, as a list); the tests are this project's reading
 * Reads       `knowledge` and `joint-work`, a pair being tied when either reports either; pairs that both answered
 * Returns     p; parts, F and tension across as facts beside it
 * Undefined   no layer of collaboration asked: `layer-not-asked`
 * Cost        O(2^n) once and a table of draws by (n, m)
 */
export function evaluate(survey: SurveyWave, settings: Settings): TestResult<InternalCompetitionFacts> {
  const layers = contentLayers(survey);
  if (layers.length === 0) return testResult(nothing, { inapplicable: 'layer-not-asked' });
  const tied = tiedInAny(survey, layers);
  const parts = partsOf(tied, survey.n);
  const members = respondentsOf(survey);
  const neighbours = members.map((i) => members.flatMap((j, at) => (tied[i * survey.n + j] ? [at] : [])));
  const ties = neighbours.reduce((sum, list) => sum + list.length, 0) / 2;
  const groupings = survey.groupings
    .map((grouping) => splitByGrouping(survey, tied, members, grouping, settings.omega))
    .filter((split) => split !== null);
  const halves = splitInTwo(members, neighbours, ties, settings);
  const crossTension = tensionAcross(survey, rarestGrouping(groupings), halves);
  const facts = {
    groupings,
    halves,
    parts: countParts(parts),
    fragmentation: 1 - connectedShare(partSizes(parts), survey.n),
    ties,
    pairs: (members.length * (members.length - 1)) / 2,
    crossTension,
  };
  // A grouping that could not reach α whatever was found is no route: it would only make the others wait for it.
  const routes = [
    ...groupings.filter(({ attainable }) => attainable <= settings.alpha),
    ...(halves ? [halves] : []),
  ];
  return testResult(facts, {
    p: simes(routes.map(({ p }) => p)),
    attainable: simes(routes.map(({ attainable }) => attainable)),
    kinds: crossTension > 0 ? ['ties', 'tension'] : ['ties'],
  });
}

const nothing: InternalCompetitionFacts = {
  groupings: [],
  halves: null,
  parts: 0,
  fragmentation: 0,
  ties: 0,
  pairs: 0,
  crossTension: 0,
};
