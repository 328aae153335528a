import { frustration, type SignedPair } from '../../inference/frustration.ts';
import { monteCarlo } from '../../inference/monte-carlo.ts';
import type { Draws } from '../../inference/monte-carlo.ts';
import type { Random } from '../../random.ts';
import {
  matrixOf,
  positiveLayers,
  respondentsOf,
  tiedInAny,
  type SurveyWave,
} from '../../survey-wave/survey-wave.ts';

/** What signs say of two camps: how many pairs sit wrong in the best split, and how often chance does as well. */
export type SignedCamps = {
  p: number;
  attainable: number;
  frustrated: number;
  pairs: number;
  tense: number;
  placed: Int8Array;
  /** Weight of this route beside a structural one of weight 1: tense pairs for each positive one, at most 1. */
  weight: number;
};

/**
 * What the signed route needs: pairs in tension, and their share of all signed pairs. With fewer the best split is that
 * nobody stands apart, whatever the signs, and a route that cannot speak would only make the other wait for it.
 */
export const leastTense = 3;
const leastTenseShare = 0.2;

/** Pairs of members that answered of which either reports tension. */
export function tensePairs(survey: SurveyWave): { a: number; b: number }[] {
  const tense = matrixOf(survey, 'tension');
  if (!tense.includes(1)) return [];
  const answered = respondentsOf(survey);
  return answered.flatMap((a, k) =>
    answered
      .slice(k + 1)
      .filter((b) => tense[a * survey.n + b] || tense[b * survey.n + a])
      .map((b) => ({ a, b })),
  );
}

/** Pairs of members that answered: in tension where either says so, else tied where either says so. */
export function signedPairs(survey: SurveyWave): SignedPair[] {
  const friends = tiedInAny(survey, positiveLayers(survey));
  const tense = matrixOf(survey, 'tension');
  const answered = respondentsOf(survey);
  const pairs: SignedPair[] = [];
  for (const a of answered)
    for (const b of answered) {
      if (a >= b) continue;
      if (tense[a * survey.n + b] || tense[b * survey.n + a]) pairs.push({ a, b, sign: -1 });
      else if (friends[a * survey.n + b]) pairs.push({ a, b, sign: 1 });
    }
  return pairs;
}

/**
 * Two camps by signs: are tensions so well placed between two camps, and ties inside them, that shuffling the signs
 * seldom does as well? Signs are shuffled among pairs inside groups and among pairs across groups apart.
 *
 * Source   frustration index, Aref & Wilson 2018; permutation of signs on fixed ties
 * Returns  null with fewer than three pairs in tension, or beyond the size that can be split exactly
 * Cost     draws × 2^n bit counts
 */
export function signedCamps(
  survey: SurveyWave,
  group: Int32Array,
  draws: Draws,
  random: Random,
): SignedCamps | null {
  const tense = tensePairs(survey).length;
  if (tense < leastTense) return null;
  const pairs = signedPairs(survey);
  if (tense < leastTenseShare * pairs.length || tense === pairs.length) return null;
  const best = frustration(survey.n, pairs);
  if (!best) return null;
  const inside = pairs.map(({ a, b }) => group[a]! >= 0 && group[a] === group[b]);
  const strata = [true, false].map((within) => pairs.flatMap((_, k) => (inside[k] === within ? [k] : [])));
  // Whether a draw does as well is all that matters: splits worse than the observed need not be told apart.
  const { p, attainable } = monteCarlo(
    -best.value,
    () => -frustration(survey.n, shuffleSigns(pairs, strata, random), best.value)!.value,
    draws,
  );
  const active = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const placed = Int8Array.from(best.camp, (camp, i) => (active.has(i) ? (camp === 0 ? 1 : -1) : 0));
  return {
    p,
    attainable,
    frustrated: best.value,
    pairs: pairs.length,
    tense,
    placed,
    weight: Math.min(1, tense / (pairs.length - tense)),
  };
}

function shuffleSigns(
  pairs: readonly SignedPair[],
  strata: readonly (readonly number[])[],
  random: Random,
): SignedPair[] {
  const shuffled = [...pairs];
  for (const stratum of strata) {
    const signs = random.shuffle(stratum.map((k) => pairs[k]!.sign));
    stratum.forEach((k, at) => (shuffled[k] = { a: pairs[k]!.a, b: pairs[k]!.b, sign: signs[at]! }));
  }
  return shuffled;
}
