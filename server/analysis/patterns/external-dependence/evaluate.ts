import { choose, eachSubset } from '../../inference/enumerate.ts';
import { contentLayers, tiedInAny, type External, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { testResult, type TestResult } from '../pattern.ts';
import { connectedShare, partsOf, partSizes } from '../reach.ts';

export type ExternalDependenceFacts = {
  externals: { id: string; name: string; schools: number }[];
  /** Share of school pairs that hang together: with the externals, and without them. */
  withThem: number;
  without: number;
  /** The most that could hang together without them, had the silent reported as much as the busiest that answered. */
  withoutAtMost: number;
  /** Loss when as many schools leave as there are externals: the worst choice of them. */
  worstSchools: number | null;
};

export const leastWith = 0.6;

export const mostWithout = 0.5;

/** Above this many choices of schools, the worst set is looked for one school at a time. */
const mostSets = 5000;

/**
 * External dependence: the schools hang together through outsiders rather than with each other.
 *
 *   flagged when c₁ ≥ .6, c₀ ≤ c₁/2 and losing any as many schools costs less than c₁ − c₀
 *   c₁, c₀ shares of school pairs connected with and without the externals; a silent school is taken to tell at most as
 *   many ties, and as many that nobody else tells, as the busiest that answered did
 *
 * Source      support that ends: Muñoz & Vanni on Escuelas Críticas; the rule is this project's reading
 * Reads       `knowledge`, `joint-work`, `assists` valid at the wave; schools' ties to advisers and organisations
 * Returns     a rule, no p-value
 * Undefined   nothing asked between schools: `layer-not-asked`
 * Cost        O(C(n, e) · n²), at most 5,000 sets, else one school at a time
 */
export function evaluate(survey: SurveyWave): TestResult<ExternalDependenceFacts> {
  const { tied: all, serving, ...shares } = sharesOf(survey);
  const { withThem, without, withoutAtMost } = shares;
  const facts: ExternalDependenceFacts = {
    externals: serving.map(({ id, name, reach }) => ({
      id,
      name,
      schools: reach.reduce((sum, x) => sum + x, 0),
    })),
    ...shares,
    worstSchools: null,
  };
  if (contentLayers(survey).length === 0) return testResult(facts, { inapplicable: 'layer-not-asked' });
  if (serving.length === 0 || withThem < leastWith || without > mostWithout * withThem)
    return testResult(facts, { ruleOutcome: false });
  facts.worstSchools = worstLoss(all, survey.n, serving.length, withThem);
  if (facts.worstSchools !== null && facts.worstSchools >= withThem - without - 1e-9)
    return testResult(facts, { ruleOutcome: false });
  return testResult(facts, { ruleOutcome: withoutAtMost <= mostWithout * withThem ? true : null });
}

type Shares = Pick<ExternalDependenceFacts, 'withThem' | 'without' | 'withoutAtMost'> & {
  /** Schools first, then one place an external. */
  tied: Uint8Array;
  serving: External[];
};

/** How many pairs of schools hang together with the externals that serve any of them, and without; none where nothing was asked. */
export function sharesOf(survey: SurveyWave): Shares {
  const { n } = survey;
  const layers = contentLayers(survey);
  const serving = survey.externals.filter(({ reach }) => reach.includes(1));
  const tied = tiedInAny(survey, layers);
  const reaches = serving.map(({ reach }) => reach);
  const all = withExternals(tied, n, reaches);
  if (layers.length === 0) return { tied: all, serving, withThem: 0, without: 0, withoutAtMost: 0 };
  return {
    tied: all,
    serving,
    withThem: shareAmong(all, n + serving.length, n, new Set()),
    without: shareAmong(tied, n, n, new Set()),
    withoutAtMost: couldBe(survey, tied),
  };
}

/** Schools first, then one place an external. */
function withExternals(tied: Uint8Array, n: number, reach: readonly Uint8Array[]): Uint8Array {
  const size = n + reach.length;
  const all = new Uint8Array(size * size);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) all[i * size + j] = tied[i * n + j]!;
  reach.forEach((members, e) =>
    members.forEach((there, i) => {
      all[i * size + n + e] = there;
      all[(n + e) * size + i] = there;
    }),
  );
  return all;
}

/** Share of pairs of schools (the first n places) that hang together once some are taken out. */
function shareAmong(tied: Uint8Array, size: number, n: number, out: ReadonlySet<number>): number {
  const part = partsOf(tied, size, out);
  return connectedShare(partSizes(part.slice(0, n)), n - out.size);
}

function worstLoss(all: Uint8Array, n: number, externals: number, before: number): number | null {
  const size = n + externals;
  if (externals >= n - 1) return null;
  const loss = (out: ReadonlySet<number>): number => before - shareAmong(all, size, n, out);
  if (choose(n, externals) <= mostSets) {
    let worst = -1;
    eachSubset(n, externals, (subset) => (worst = Math.max(worst, loss(new Set(subset)))));
    return worst;
  }
  const out = new Set<number>();
  while (out.size < externals) {
    const left = Array.from({ length: n }, (_, i) => i).filter((i) => !out.has(i));
    out.add(
      left.reduce((best, i) => (loss(new Set([...out, i])) > loss(new Set([...out, best])) ? i : best)),
    );
  }
  return loss(out);
}

/**
 * What the silent could have reported: a tie has two ends, and the other end was asked. So a silent school brings at most
 * as many new ties as the busiest respondent has reported that nobody else confirms, and never more ties in all than the busiest
 * has; each is taken to join the largest part not yet joined.
 */
function couldBe(survey: SurveyWave, tied: Uint8Array): number {
  const { n } = survey;
  const part = partsOf(tied, n);
  const { ties, unconfirmed } = busiest(survey, tied);
  for (let i = 0; i < n; i++) {
    if (survey.answered[i]) continue;
    const known = tied.subarray(i * n, i * n + n).reduce((sum, x) => sum + x, 0);
    const others = partSizes(part)
      .map((size, p) => ({ size, p }))
      .filter(({ p, size }) => p !== part[i] && size > 0)
      .sort((a, b) => b.size - a.size || a.p - b.p);
    const joined = new Set(
      others.slice(0, Math.max(0, Math.min(unconfirmed, ties - known))).map(({ p }) => p),
    );
    part.forEach((p, j) => (part[j] = joined.has(p) ? part[i]! : p));
  }
  return connectedShare(partSizes(part), n);
}

function busiest(
  { n, answered, claims }: SurveyWave,
  tied: Uint8Array,
): { ties: number; unconfirmed: number } {
  const most = { ties: 0, unconfirmed: 0 };
  for (let i = 0; i < n; i++) {
    if (!answered[i]) continue;
    let [ties, unconfirmed] = [0, 0];
    for (let j = 0; j < n; j++) {
      ties += tied[i * n + j]!;
      if (claims[i * n + j] && !claims[j * n + i] && answered[j]) unconfirmed++;
    }
    most.ties = Math.max(most.ties, ties);
    most.unconfirmed = Math.max(most.unconfirmed, unconfirmed);
  }
  return most;
}
