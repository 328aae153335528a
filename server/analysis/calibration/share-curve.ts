import { largestOf } from '../../../contract/extremes.ts';
import { logistic, logit } from '../odds.ts';
import { tally } from '../patterns/sleeping-partner/tally.ts';
import { contentLayers, type SurveyWave } from '../survey-wave/survey-wave.ts';
import { gridOf, logSumExp, type Curve } from './curve.ts';

/** Overdispersion of shares that is looked at: logit ρ, ρ from .005 to .75. */
export const shareGrid = gridOf(logit(0.005), logit(0.75), 41);

/** Mean shares that are looked at, evenly on the log-odds scale. */
const means = gridOf(-5, 5, 41).map(logistic);
const fewestMembers = 4;

/**
 * How much members differ in the share of others to whom they contribute: a curve over logit ρ.
 *
 *   x_i contributions of k_i chances ~ BetaBinomial(k_i, μ, ρ);   ln Σ_μ Π_i P(x_i | k_i, μ, ρ), μ even on the log-odds scale
 *
 * Contributions and chances are those of the sleeping partner, of the members that it compares.
 *
 * Source     Griffiths 1973, doi:10.2307/2529131
 * Undefined  `null`: no layer of collaboration, fewer than four members to compare, or all contributed to all or none to any
 * Cost       grid × means × (members + chances)
 */
export function shareCurve(survey: SurveyWave): Curve | null {
  if (contentLayers(survey).length === 0) return null;
  const { contributions, chances } = tally(survey);
  const open = [...survey.ids.keys()].filter(
    (i) => survey.answered[i]! && !survey.newcomer[i]! && !survey.remote[i]! && chances[i]! > 0,
  );
  const counts = open.map((i) => [contributions[i]!, chances[i]!] as const);
  const isVaried = counts.some(([x]) => x > 0) && counts.some(([x, k]) => x < k);
  if (open.length < fewestMembers || !isVaried) return null;
  const most = largestOf(counts.map(([, k]) => k));
  return shareGrid.map((logOdds) => {
    const rho = logistic(logOdds);
    const trials = sumsOfLogs(1 - rho, rho, most);
    return logSumExp(
      means.map((mean) => {
        const successes = sumsOfLogs(mean * (1 - rho), rho, most);
        const failures = sumsOfLogs((1 - mean) * (1 - rho), rho, most);
        // ln P(x | k, μ, ρ) but for ln C(k, x), which no parameter moves.
        return counts.reduce((sum, [x, k]) => sum + successes[x]! + failures[k - x]! - trials[k]!, 0);
      }),
    );
  });
}

/** Σ_{j < count} ln(first + jρ), for every count up to the most. */
function sumsOfLogs(first: number, rho: number, most: number): Float64Array {
  const sums = new Float64Array(most + 1);
  for (let j = 0; j < most; j++) sums[j + 1] = sums[j]! + Math.log(first + j * rho);
  return sums;
}
