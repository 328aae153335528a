import type { Random } from '../random.ts';
import type { SignedPair } from './frustration.ts';

/** Tries of a move between two draws, for each actor. */
export const movesPerActor = 40;

/** Those with signs, in the order in which they first come. */
export const actorsOf = (pairs: readonly SignedPair[]): number[] => [
  ...new Set(pairs.flatMap(({ a, b }) => [a, b])),
];

/**
 * Kept signs: shuffles which of the signed pairs are tensions, so that everybody is in as many tensions as before.
 *
 *   of four actors of whom i–j and k–l are tied and i–l and k–j are in tension, the two kinds change places
 *
 * Whoever is disliked by many stays so: outcasts alone make no camps. `isInside` pairs change with pairs of their own kind
 * only, as do pairs across.
 *
 * Source   swaps with margins kept: Rao, Jana & Bandyopadhyay 1996
 * Reads    positions 0 … n − 1, at most one sign a pair
 * Returns  draws, each going on from the one before; where no move is possible each is the network itself
 * Cost     40·n tries a draw
 */
export function keptSigns(
  n: number,
  pairs: readonly SignedPair[],
  isInside: (a: number, b: number) => boolean,
  random: Random,
): () => SignedPair[] {
  const sign = new Int8Array(n * n);
  const kind = new Uint8Array(n * n);
  const put = (a: number, b: number, own: number): void => {
    sign[a * n + b] = own;
    sign[b * n + a] = own;
  };
  for (const { a, b, sign: own } of pairs) {
    put(a, b, own);
    kind[a * n + b] = kind[b * n + a] = isInside(a, b) ? 1 : 0;
  }
  const active = actorsOf(pairs);
  const move = (): void => {
    const i = active[random.integer(active.length)]!;
    const j = active[random.integer(active.length)]!;
    const own = sign[i * n + j]!;
    if (own === 0) return;
    const k = active[random.integer(active.length)]!;
    const l = active[random.integer(active.length)]!;
    // A pair of an actor with itself has no sign, so that the four are different ones.
    if (sign[k * n + l] !== own || sign[i * n + l] !== -own || sign[k * n + j] !== -own) return;
    const inside = kind[i * n + j];
    if (kind[k * n + l] !== inside || kind[i * n + l] !== inside || kind[k * n + j] !== inside) return;
    put(i, j, -own);
    put(k, l, -own);
    put(i, l, own);
    put(k, j, own);
  };
  return () => {
    for (let tried = 0; tried < movesPerActor * active.length; tried++) move();
    return pairs.map(({ a, b }) => ({ a, b, sign: sign[a * n + b]! > 0 ? 1 : -1 }));
  };
}
