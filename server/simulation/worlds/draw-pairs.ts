import type { Chance } from './chance.ts';

/**
 * Draws each pair by its own chances. `returned`: how much the two directions are one fact. At 1 both follow one lot
 * (a joint work), at 0 each its own; each direction keeps its chance.
 */
export function drawPairs(odds: Float64Array, n: number, returned: number, chance: Chance): Uint8Array {
  const ties = new Uint8Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const [there, back] = [i * n + j, j * n + i];
      const lot = chance.random();
      ties[there] = lot < odds[there]! ? 1 : 0;
      ties[back] = (chance.happens(returned) ? lot : chance.random()) < odds[back]! ? 1 : 0;
    }
  return ties;
}

/** Chances from weights on the log-odds scale, with the intercept at which their mean is the density asked for. */
export function chancesAt(weights: Float64Array, n: number, density: number): Float64Array {
  let [low, high] = [-25, 25];
  for (let step = 0; step < 45; step++) {
    const middle = (low + high) / 2;
    if (meanChance(weights, n, middle) < density) low = middle;
    else high = middle;
  }
  return weights.map((weight) => logistic(low + weight));
}

function meanChance(weights: Float64Array, n: number, intercept: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) if (i !== j) sum += logistic(intercept + weights[i * n + j]!);
  return sum / (n * (n - 1));
}

/** A matrix of a weight for each ordered pair. */
export function weightsOf(n: number, weight: (i: number, j: number) => number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, at) => weight(Math.floor(at / n), at % n));
}

/** A tie in either direction is a tie in both. */
export function mirrored(ties: Uint8Array, n: number): Uint8Array {
  return ties.map((tie, at) => tie | ties[(at % n) * n + Math.floor(at / n)]!);
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
