import type { Random } from '../../../server/analysis/random.ts';
import type { SmallNames } from './layered-names.ts';

/**
 * The slow twin of `dyadMover`: the same tries with the same random numbers, the pairs of which one names the other kept as
 * a list of two ends each.
 */
export function slowMover({ n, names, group }: SmallNames) {
  const at = (i: number, j: number): number => names[i * n + j]!;
  const isTied = (i: number, j: number): boolean => at(i, j) !== 0 || at(j, i) !== 0;
  const everybody = [...Array(n).keys()];
  const pairs = everybody.flatMap((i) => everybody.filter((j) => j !== i && isTied(i, j)).map((j) => [i, j]));
  const inside = (i: number, j: number): boolean => group[i]! >= 0 && group[i] === group[j];
  const bits = (word: number): number => [...word.toString(2)].filter((bit) => bit === '1').length;
  const place = (random: Random, of: number): number => Math.floor((random.word() * of) / 2 ** 32);
  const exchange = (i: number, j: number, l: number): void => {
    [names[i * n + j], names[i * n + l]] = [at(i, l), at(i, j)];
    [names[j * n + i], names[l * n + i]] = [at(l, i), at(j, i)];
  };
  /** i was tied with j and is now with l only. */
  const renew = (i: number, j: number, l: number): void => {
    pairs.find(([a, b]) => a === i && b === j)!.splice(0, 2, i, l);
    pairs.find(([a, b]) => a === j && b === i)!.splice(0, 2, l, i);
  };
  return (popularity: Float64Array, rounds: number, random: Random): void => {
    const isTaken = (moved: number, j: number, l: number): boolean => {
      const gain = moved * (popularity[l]! - popularity[j]!);
      return gain >= 0 || random.random() < Math.exp(gain);
    };
    for (let tried = 0; tried < rounds * pairs.length; tried++) {
      const [i, j] = pairs[place(random, pairs.length)] as [number, number];
      const l = place(random, n);
      if (l === i || l === j || inside(i, j) !== inside(i, l)) continue;
      if (at(i, j) === at(i, l) && at(j, i) === at(l, i)) continue;
      const [ofJ, ofL] = [isTied(i, j), isTied(i, l)];
      if (at(j, i) === at(l, i)) {
        if (!isTaken(bits(at(i, j)) - bits(at(i, l)), j, l)) continue;
        exchange(i, j, l);
        if (ofJ && !ofL) renew(i, j, l);
        continue;
      }
      const k = place(random, n);
      if ([i, j, l].includes(k) || inside(k, j) !== inside(i, j) || inside(k, l) !== inside(i, j)) continue;
      const isAlike =
        (at(j, i) | at(j, k)) === (at(l, i) | at(l, k)) && (at(j, i) & at(j, k)) === (at(l, i) & at(l, k));
      if (!isAlike) continue;
      const moved = bits(at(i, j)) + bits(at(k, j)) - bits(at(i, l)) - bits(at(k, l));
      if (!isTaken(moved, j, l)) continue;
      const [kJ, kL] = [isTied(k, j), isTied(k, l)];
      exchange(i, j, l);
      exchange(k, j, l);
      if (ofJ && !ofL) renew(i, j, l);
      if (kL && !kJ) renew(k, l, j);
      else if (kJ && !kL) renew(k, j, l);
    }
  };
}
