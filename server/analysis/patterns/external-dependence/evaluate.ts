import { contentLayers, type External, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { testResult, type TestResult } from '../pattern.ts';
import { servingOf } from './offices.ts';
import { sharesWith, worstLoss, type Shares } from './shares.ts';

type Served = { readonly id: string; readonly name: string; readonly schools: number };

export type ExternalDependenceFacts = Shares & {
  readonly externals: readonly Served[];
  /** Those that serve every school by office: with them nothing is counted. */
  readonly offices: readonly Served[];
  /** Those under contract with every school of whom no answer speaks; they are not counted either. */
  readonly contractAlone: readonly Served[];
  /** Loss when as many schools leave as there are externals: the worst choice of them. */
  readonly worstSchools: number | null;
  /** Nothing is seen only because of ties between schools that one of the two does not confirm. */
  readonly hangsOnUnconfirmed: boolean;
  /** It would be seen if those whose contract alone is known held the schools together. */
  readonly hangsOnContract: boolean;
};

export const leastWith = 0.6;

export const mostWithout = 0.5;

/**
 * External dependence: the schools hang together through outsiders rather than with each other.
 *
 *   flagged when c₁ ≥ .6, c₀ ≤ c₁/2 and losing any as many schools costs less than c₁ − c₀
 *   c₁, c₀ shares of school pairs connected with and without the externals; it is left open where c₀ would be too large
 *   if each silent school reported as many ties, and as many that nobody else reports, as those that answered did on average;
 *   and where only ties that one of the two ends reports, both having answered, keep it from being flagged
 *   whoever serves every school by office is left out (`offices.ts`), and said; where that hangs on a contract of which no
 *   answer could speak it is left open
 *
 * Source      support that ends: Muñoz & Vanni on Escuelas Críticas; the rule is this project's reading
 * Reads       `knowledge`, `joint-work`, `assists` valid at the wave; schools' ties to advisers and organisations
 * Returns     a rule, no p-value
 * Undefined   nothing asked between schools, or of outsiders on whom it hangs: `layer-not-asked`
 * Cost        O(C(n, e) · n²), at most 5,000 sets, else one school at a time
 */
export function evaluate(survey: SurveyWave): TestResult<ExternalDependenceFacts> {
  const { support, offices, contractAlone } = servingOf(survey);
  const shares = sharesWith(survey, support);
  const isAsked = contentLayers(survey).length > 0;
  const worstSchools = worstOf(survey, shares, support);
  const outcome = ruleOf(shares, support, worstSchools);
  const both = [...support, ...contractAlone];
  const facts: ExternalDependenceFacts = {
    ...{
      externals: support.map(served),
      offices: offices.map(served),
      contractAlone: contractAlone.map(served),
    },
    ...shares,
    worstSchools,
    hangsOnUnconfirmed: outcome === false && ruleOf(byConfirmed(shares), support, worstSchools) !== false,
    hangsOnContract: outcome !== true && contractAlone.length > 0 && ruleWith(survey, both) !== false,
  };
  if (!isAsked || facts.hangsOnContract) return testResult(facts, { inapplicable: 'layer-not-asked' });
  if (facts.hangsOnUnconfirmed) return testResult(facts, { inapplicable: 'borderline' });
  return testResult(facts, { ruleOutcome: outcome });
}

const served = ({ id, name, reach }: External): Served => ({
  id,
  name,
  schools: reach.reduce((sum, x) => sum + x, 0),
});

/** The rule of confirmed ties alone; what the silent could add stays the same. */
const byConfirmed = (shares: Shares): Shares => ({
  ...shares,
  without: shares.withoutConfirmed,
  withoutLikely: shares.withoutConfirmed + shares.withoutLikely - shares.without,
});

/** True or false where it can be decided, null where it hangs on those who did not answer. */
function ruleOf(shares: Shares, externals: readonly External[], worstSchools: number | null): boolean | null {
  const { withThem, without, withoutLikely } = shares;
  if (!couldDepend(shares, externals) || without > mostWithout * withThem) return false;
  if (worstSchools !== null && worstSchools >= withThem - without - 1e-9) return false;
  return withoutLikely <= mostWithout * withThem ? true : null;
}

function ruleWith(survey: SurveyWave, externals: readonly External[]): boolean | null {
  const shares = sharesWith(survey, externals);
  return ruleOf(shares, externals, worstOf(survey, shares, externals));
}

/** Looked for only where the rule could hold: it takes long. */
const worstOf = (survey: SurveyWave, shares: Shares, externals: readonly External[]): number | null =>
  couldDepend(shares, externals) ? worstLoss(survey, externals, shares.withThem) : null;

const couldDepend = ({ withThem }: Shares, externals: readonly External[]): boolean =>
  externals.length > 0 && withThem >= leastWith;
