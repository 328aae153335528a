import { frustration, type SignedPair } from '../../inference/frustration.ts';
import { againstTable, exactly, type Draws } from '../../inference/monte-carlo.ts';
import { signsNull } from '../../inference/signs-null.ts';
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
  /** 1 where the best split is none into two camps. */
  p: number;
  attainable: number;
  frustrated: number;
  pairs: number;
  tense: number;
  placed: Int8Array;
  /** Weight of this route beside a structural one of weight 1: tense pairs for each positive one, at most 1. */
  weight: number;
};

/** Why signs were not read: nobody or hardly anybody is tense, nobody is tied, or every split cannot be tried. */
export type SignsUnread = 'few-tense' | 'no-ties' | 'too-large';

/**
 * What the signed route needs: pairs in tension, and their share of all signed pairs. With fewer the best split is that
 * nobody stands apart, whatever the signs, and a route that cannot speak would only make the other wait for it.
 */
export const leastTense = 3;
const leastTenseShare = 0.2;

/**
 * What a split found by signs must pay: its p is that many times as large. Likes and dislikes that gather in cliques are
 * not yet two camps: with it, no week of Newcomb's fraternity is one.
 */
const priceOfSigns = 2;

/** Fewer than this, or than a quarter of all, are outcasts and no camp. */
const leastMembers = 2;
const leastShare = 0.25;

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
function signedPairs(survey: SurveyWave): SignedPair[] {
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
 * seldom does as well? Everybody stays in as many tensions as it is in, so that outcasts disliked by all are no camp;
 * signs change places among pairs inside groups and among pairs across groups apart. Each camp must have a quarter of
 * the members with signs, at least two, and less tension inside than there is across, and ties must be denser inside.
 *
 * Source   frustration index, Aref & Wilson 2018; permutation of signs on fixed ties with everybody's tensions kept
 * Returns  why signs are not read with fewer than three pairs in tension, or beyond the size that can be split exactly
 * Cost     draws × 2^n bit counts
 */
export function signedCamps(
  survey: SurveyWave,
  group: Int32Array,
  draws: Draws,
  random: Random,
): SignedCamps | SignsUnread {
  const tense = tensePairs(survey).length;
  if (tense < leastTense) return 'few-tense';
  const pairs = signedPairs(survey);
  if (tense === pairs.length) return 'no-ties';
  if (tense < leastTenseShare * pairs.length) return 'few-tense';
  const best = frustration(survey.n, pairs);
  if (!best) return 'too-large';
  const active = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const placed = Int8Array.from(best.camp, (camp, i) => (active.has(i) ? (camp === 0 ? 1 : -1) : 0));
  const isSplit = areCamps(placed, pairs);
  const isInside = (a: number, b: number): boolean => group[a]! >= 0 && group[a] === group[b];
  // Whether a draw does as well is all that matters: splits worse than the observed need not be told apart.
  const { p, attainable } = againstTable(
    -best.value,
    signsNull(survey.n, pairs, isInside, best.value, random),
    isSplit ? draws : exactly(Math.min(draws.first, 99)),
  );
  return {
    p: isSplit ? Math.min(1, priceOfSigns * p) : 1,
    attainable: Math.min(1, priceOfSigns * attainable),
    frustrated: best.value,
    pairs: pairs.length,
    tense,
    placed,
    weight: Math.min(1, tense / (pairs.length - tense)),
  };
}

/** Large enough, and inside more tied and less tense than across. */
function areCamps(placed: Int8Array, pairs: readonly SignedPair[]): boolean {
  const [one, other] = [1, -1].map((camp) => placed.filter((own) => own === camp).length) as [number, number];
  if (Math.min(one, other) < Math.max(leastMembers, leastShare * (one + other))) return false;
  const insidePairs = (one * (one - 1) + other * (other - 1)) / 2;
  const ties = pairs.filter(({ sign }) => sign > 0);
  const inside = ties.filter(({ a, b }) => placed[a] === placed[b]).length;
  return inside / insidePairs > (ties.length - inside) / (one * other) && isLessTense(placed, pairs);
}

/** Whether each camp by itself is less tense than the pairs across: outcasts who dislike one another are no camp. */
function isLessTense(placed: Int8Array, pairs: readonly SignedPair[]): boolean {
  const sizes = [1, -1].map((camp) => placed.filter((own) => own === camp).length);
  const tense = pairs.filter(({ sign }) => sign < 0);
  const across = tense.filter(({ a, b }) => placed[a] !== placed[b]).length / (sizes[0]! * sizes[1]!);
  return [1, -1].every((camp, at) => {
    const inside = tense.filter(({ a, b }) => placed[a] === camp && placed[b] === camp).length;
    const size = sizes[at]!;
    return inside * 2 < across * size * (size - 1);
  });
}
