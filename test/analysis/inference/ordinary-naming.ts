import type { Naming } from '../../../server/analysis/inference/ordinary-network.ts';
import type { Random } from '../../../server/analysis/random.ts';

/**
 * The slow twin of `ordinaryNames`: every key is computed, and each name is the smallest of the keys that are left.
 * Writes, into an n × n matrix row by row, the share of layers in which i names j.
 */
export function ordinaryNaming(
  layers: readonly Naming[],
  group: ArrayLike<number>,
  sigma: number,
): (random: Random, into: Float64Array) => void {
  const n = group.length;
  return (random, into) => {
    into.fill(0);
    const popularity = Array.from({ length: n }, () => Math.exp(-random.normal(0, sigma)));
    for (const { inside, outside } of layers)
      for (let i = 0; i < n; i++) {
        if (inside[i] === 0 && outside[i] === 0) continue;
        const keys = popularity.map((weight) => -Math.log(random.open()) * weight);
        const isNear = (j: number): boolean => group[j] === group[i] && group[i]! >= 0;
        const name = (count: number, isAllowed: (j: number) => boolean): void => {
          const ranked = [...keys.keys()].filter((j) => j !== i && isAllowed(j));
          ranked.sort((a, b) => keys[a]! - keys[b]! || a - b);
          for (const j of ranked.slice(0, count)) into[i * n + j] = into[i * n + j]! + 1 / layers.length;
        };
        name(inside[i]!, isNear);
        name(outside[i]!, (j) => !isNear(j));
      }
  };
}
