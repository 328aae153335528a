import type { LayeredNames } from '../inference/kept-dyads.ts';
import type { Random } from '../random.ts';

/** How many of some candidates an actor names. */
type Voice = { readonly count: number; readonly candidates: Int32Array };

/**
 * Draws how often each actor is named in one layer when popularity alone decides whom.
 *
 *   an actor that names k others draws them one after another, without replacement, with weight e^{b_j};   b ~ N(0, σ)
 *
 * Each names as many as it did, inside its group and outside it; b is drawn anew for every draw. Unlike the chain that
 * keeps pairs as well (kept-dyads.ts) a draw forgets the one before, so that popularities as different as they come are
 * reached at once.
 *
 * Source  Plackett 1975, doi:10.2307/2346567
 * Returns names received, by actor
 * Cost    names × actors a draw
 */
export function namesDrawn({ names, group }: LayeredNames): (sigma: number, random: Random) => Int32Array {
  const n = group.length;
  const voices = voicesOf({ names, group });
  const weights = new Float64Array(n);
  const isTaken = new Uint8Array(n);
  return (sigma, random) => {
    for (let j = 0; j < n; j++) weights[j] = sigma > 0 ? Math.exp(random.normal(0, sigma)) : 1;
    const named = new Int32Array(n);
    for (const { count, candidates } of voices) {
      isTaken.fill(0);
      for (let k = 0; k < count; k++) {
        const j = drawn(candidates, weights, isTaken, random);
        isTaken[j] = 1;
        named[j]!++;
      }
    }
    return named;
  };
}

/** Each actor has two: inside its group, and outside. */
function voicesOf({ names, group }: LayeredNames): Voice[] {
  const n = group.length;
  const isInside = (i: number, j: number): boolean => group[i]! >= 0 && group[i] === group[j];
  return Array.from({ length: 2 * n }, (_, at) => {
    const i = at >>> 1;
    const inside = at % 2 === 1;
    const candidates = Int32Array.from({ length: n }, (__, j) => j).filter(
      (j) => j !== i && isInside(i, j) === inside,
    );
    return { count: candidates.filter((j) => names[i * n + j]! > 0).length, candidates };
  }).filter(({ count }) => count > 0);
}

/** A candidate that is not taken, by weight. */
function drawn(candidates: Int32Array, weights: Float64Array, isTaken: Uint8Array, random: Random): number {
  let total = 0;
  for (const j of candidates) if (!isTaken[j]) total += weights[j]!;
  let rest = random.random() * total;
  let last = -1;
  for (const j of candidates) {
    if (isTaken[j]) continue;
    last = j;
    rest -= weights[j]!;
    if (rest < 0) break;
  }
  return last;
}
