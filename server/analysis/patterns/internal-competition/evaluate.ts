import { relatedEvidence } from '../../inference/related-evidence.ts';
import { simes } from '../../inference/simes.ts';
import { contentLayers, respondentsOf, tiedInAny, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { testResult, type TestResult } from '../pattern.ts';
import { connectedShare, countParts, partsOf, partSizes } from '../reach.ts';
import type { Settings } from '../settings.ts';
import type { Halves } from './halves.ts';
import { areSeveralGroups } from './several-groups.ts';
import { rarestGrouping, splitByGrouping, type GroupSplit } from './split-by-grouping.ts';
import { splitsOf, type Splits } from './splits.ts';
import { tensionAcross } from './tension-across.ts';

export type InternalCompetitionFacts = {
  readonly groupings: readonly GroupSplit[];
  /** The split that is shown: of all ties, unless that of one layer is rarer and the first is ordinary. */
  readonly halves: Halves | null;
  readonly halvesIn: string | null;
  /** The halves fall apart themselves. */
  readonly severalGroups: boolean;
  readonly parts: number;
  readonly fragmentation: number;
  readonly ties: number;
  readonly pairs: number;
  readonly crossTension: number;
  /** How rare so much tension across is; null: tension was not asked, or there is no split. */
  readonly pTension: number | null;
  /** The p is that of tension with structure, which is rarer than the structure alone. */
  readonly withTension: boolean;
};

/** A split that is seen in one of four ordinary networks is enough where the tension across it is tested apart. */
const weakSplit = 4;

/**
 * Internal competition: the network is split into blocks beyond what distance and preferring one's own explain, or tension
 * lies across its blocks.
 *
 *   structure  p_s: best two-part modularity (parts ≥ n/4) against ordinary networks, over the ties of all layers; when
 *              that alone shows nothing, also Simes of it and each layer. A candidate (p ≤ .2 with two hidden
 *              ω₀-homophilous halves alone) is redrawn with distance, comuna, sostenedor, level, activity and declared subgroups
 *   tension    p_t: exact, tension across the split; where p_t ≤ α, with structure max(p_t, p_w/4), p_w the same split and
 *              the known groupings where nothing but ω₀ explains them, or Fisher's product of p_s and p_t, the smaller one
 *   p          the smaller of p_s and of tension with structure
 *
 * p is not raised for the choice among them: p_s is conservative (hidden halves as strong as is ordinary) and the rest
 * asks for two independent things at once. Measured together, healthy networks are flagged in fewer than 2 % (docs/validity.md).
 * A known grouping is never tested by itself: up to odds of 10 it is ordinary, and above that it shows as a split.
 *
 * Source      label: SLEP diagnosis (Chapman 2015, Meyne & Rieper 2003, Ehren et al. 2017, as a list); the tests are this project's reading
 * Reads       `knowledge` and `joint-work`, a pair being tied when either reports either; pairs of which at least one
 *              answered, those that both did apart; `tension`
 * Returns     p; parts, F and known groupings as facts beside it
 * Undefined   no layer of collaboration asked: `layer-not-asked`
 * Cost        O(2^n) once and a table of draws by (n, m); draws of its own for a candidate only
 */
export function evaluate(survey: SurveyWave, settings: Settings): TestResult<InternalCompetitionFacts> {
  const layers = contentLayers(survey);
  if (layers.length === 0) return testResult(nothing, { inapplicable: 'layer-not-asked' });
  const tied = tiedInAny(survey, layers);
  const members = respondentsOf(survey);
  const groupings = survey.groupings
    .map((grouping) => splitByGrouping(survey, tied, members, grouping, settings.omega))
    .filter((split) => split !== null);
  const splits = splitsOf(survey, layers, placeable(survey, tied), settings);
  const tension = tensionAcross(survey, tied, rarestGrouping(groupings), splits.union);
  const isTense = tension !== null && tension.p <= settings.alpha;
  const withTension = isTense ? tenseAndSplit(splits, groupings, tension.p) : 1;
  const p = Math.min(splits.p, withTension);
  const { halves, halvesIn } = splits;
  const within = halvesIn === null ? tied : tiedInAny(survey, [halvesIn]);
  const severalGroups =
    p <= settings.alpha && halves !== null && areSeveralGroups(halves, within, survey.n, settings);
  const facts = {
    ...{ groupings, halves, halvesIn, severalGroups },
    ...looseParts(survey, tied),
    ties: countTies(tied, survey.n, members),
    pairs: (members.length * (members.length - 1)) / 2,
    crossTension: tension?.pairs ?? 0,
    pTension: tension?.p ?? null,
    withTension: withTension < splits.p,
  };
  return testResult(facts, {
    p,
    attainable: Math.min(splits.attainable, p),
    overridden:
      severalGroups && withTension > settings.alpha
        ? { state: 'not-enough-evidence', reason: 'borderline' }
        : null,
    kinds: isTense ? ['ties', 'tension'] : ['ties'],
  });
}

/** Those that answered, and those that did not of whom somebody else reports a tie. */
const placeable = ({ n, answered }: SurveyWave, tied: Uint8Array): number[] =>
  [...answered.keys()].filter((i) => answered[i] || tied.subarray(i * n, i * n + n).includes(1));

function tenseAndSplit({ union, p }: Splits, groupings: readonly GroupSplit[], tension: number): number {
  // What declared subgroups do together is planned; whether they are in tension is not.
  const plain = groupings.filter(({ by }) => by !== 'group').map((split) => split.p);
  const weak = simes([...plain, ...(union ? [union.unexplained] : [])]);
  return Math.min(Math.max(tension, weak / weakSplit), relatedEvidence(p, tension, 0));
}

function looseParts({ n }: SurveyWave, tied: Uint8Array): { parts: number; fragmentation: number } {
  const parts = partsOf(tied, n);
  return { parts: countParts(parts), fragmentation: 1 - connectedShare(partSizes(parts), n) };
}

const countTies = (tied: Uint8Array, n: number, members: readonly number[]): number =>
  members.reduce((sum, i) => sum + members.filter((j) => i < j && tied[i * n + j]).length, 0);

const nothing: InternalCompetitionFacts = {
  groupings: [],
  halves: null,
  halvesIn: null,
  severalGroups: false,
  parts: 0,
  fragmentation: 0,
  ties: 0,
  pairs: 0,
  crossTension: 0,
  pTension: null,
  withTension: false,
};
