import { convolveAll } from './convolve.ts';
import { atLeast, atMost, type Distribution } from './distribution.ts';
import { insideTies } from './inside-ties.ts';

/** Who reports tension with whom (n × n, row by row), who was asked, and the side of each actor (−1: on neither). */
export type Tension = {
  readonly n: number;
  readonly tense: ArrayLike<number>;
  /** Pairs that work or learn together (n × n, symmetric), by which the sides were found. */
  readonly tied: ArrayLike<number>;
  readonly asked: ArrayLike<number>;
  readonly side: ArrayLike<number>;
};

/** Pairs of actors on some side that were asked about, and of them those across and those in tension. */
type Pairs = { all: number; across: number; tense: number; tenseAcross: number };

/** Where so few tied pairs are in tension is rarer than this, a tie is taken to keep it away. */
const rarelyBoth = 0.05;

/**
 * Tension across: whether tension lies between two sides more than who is tense would have it. The largest of three exact
 * p-values, each of which takes as given what the others leave open:
 *
 *   pairs      P(X ≥ x), X of t tense pairs of D, of which A lie across: hypergeometric; a pair counts once, whoever reports it
 *   targets    each actor keeps how many report tension with it, and those who do are drawn from all that were asked:
 *              somebody with whom everybody is in tension is no divide
 *   reporters  each that was asked keeps how many it names: somebody in tension with everybody is no divide
 *
 * Sums over actors are convolved. Sides are found by ties, so that pairs without one lie across anyway: where a tie keeps
 * tension away (fewer tied pairs are in tension than the same number of tense pairs on each side and across would have,
 * p ≤ .05), only pairs that are not tied count.
 *
 * Source  Fisher 1935 for the hypergeometric; conditioning on both margins, and on ties, is ours
 * Returns p in (0, 1], and 1 without such tension between actors that have a side; all tense pairs across, tied or not
 * Cost    O(n · reports)
 * Agrees with the same sums in whole numbers, on 200 networks
 */
export function tenseAcross(tension: Tension): { p: number; pairs: number } {
  const everyPair = { ...tension, tied: new Uint8Array(tension.n ** 2) };
  const [every, free] = [countPairs(everyPair), countPairs(tension)];
  const [counted, pairs] = doTiesKeepItAway(every, free) ? [tension, free] : [everyPair, every];
  const { all, across, tense, tenseAcross } = pairs;
  if (tense === 0) return { p: 1, pairs: every.tenseAcross };
  const byPairs = atLeast(insideTies(across, all - across, tense, 1), tenseAcross);
  const p = Math.max(byPairs, byActors(counted, 'target'), byActors(counted, 'reporter'));
  return { p, pairs: every.tenseAcross };
}

/** P(as few tied pairs in tension), given how many pairs are tense inside the sides and across; `free`: not tied. */
function doTiesKeepItAway(every: Pairs, free: Pairs): boolean {
  const freeInside = free.all - free.across;
  const tiedInside = every.all - every.across - freeInside;
  const sums = [
    insideTies(every.across - free.across, free.across, every.tenseAcross, 1),
    insideTies(tiedInside, freeInside, every.tense - every.tenseAcross, 1),
  ];
  return atMost(convolveAll(sums), every.tense - free.tense) <= rarelyBoth;
}

/** Of pairs that are not tied. */
function countPairs({ n, tense, tied, asked, side }: Tension): Pairs {
  const pairs = { all: 0, across: 0, tense: 0, tenseAcross: 0 };
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      if (side[i]! < 0 || side[j]! < 0 || tied[i * n + j] || !(asked[i] || asked[j])) continue;
      const isAcross = side[i] !== side[j] ? 1 : 0;
      const isTense = tense[i * n + j] || tense[j * n + i] ? 1 : 0;
      pairs.all++;
      pairs.across += isAcross;
      pairs.tense += isTense;
      pairs.tenseAcross += isAcross * isTense;
    }
  return pairs;
}

/** P(as many reports across) when each actor keeps its number of reports with others it is not tied with, as their target or reporter. */
function byActors({ n, tense, tied, asked, side }: Tension, end: 'target' | 'reporter'): number {
  const sums: Distribution[] = [];
  let found = 0;
  for (let i = 0; i < n; i++) {
    if (side[i]! < 0 || (end === 'reporter' && !asked[i])) continue;
    let [others, across, reports, reportsAcross] = [0, 0, 0, 0];
    for (let j = 0; j < n; j++) {
      if (j === i || side[j]! < 0 || tied[i * n + j] || (end === 'target' && !asked[j])) continue;
      const isAcross = side[i] !== side[j] ? 1 : 0;
      const isReported = (end === 'target' ? tense[j * n + i] : tense[i * n + j]) ? 1 : 0;
      others++;
      across += isAcross;
      reports += isReported;
      reportsAcross += isAcross * isReported;
    }
    found += reportsAcross;
    if (reports > 0) sums.push(insideTies(across, others - across, reports, 1));
  }
  return atLeast(convolveAll(sums), found);
}
