import type { Chance } from '../chance.ts';
import type { TieLayer, Truth } from '../world.ts';

/**
 * Moves ties from pairs across two sides to pairs inside them, until the odds of a tied pair inside against across are
 * `factor` times what they were. A pair moves as it is, so that the number of ties and of those returned stays.
 */
export function moveInside(
  truth: Truth,
  layer: TieLayer,
  side: readonly number[],
  factor: number,
  chance: Chance,
): void {
  const n = side.length;
  const ties = truth[layer];
  const pairs: { at: number; back: number; inside: boolean; tied: boolean }[] = [];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const [at, back] = [i * n + j, j * n + i];
      pairs.push({ at, back, inside: side[i] === side[j], tied: ties[at] === 1 || ties[back] === 1 });
    }
  const across = chance.shuffled(pairs.filter(({ inside, tied }) => !inside && tied));
  const free = chance.shuffled(pairs.filter(({ inside, tied }) => inside && !tied));
  const [allInside, tiedInside] = [
    pairs.filter(({ inside }) => inside).length,
    pairs.filter(({ inside, tied }) => inside && tied).length,
  ];
  const moves = movesFor(tiedInside, allInside, across.length, pairs.length - allInside, factor);
  for (let k = 0; k < Math.min(Math.round(moves), free.length, across.length); k++) {
    const [from, to] = [across[k]!, free[k]!];
    [ties[to.at], ties[to.back]] = [ties[from.at]!, ties[from.back]!];
    ties[from.at] = ties[from.back] = 0;
  }
}

/** How many moves bring the odds ratio to `factor` times its value (half a tie added to each cell), by bisection. */
function movesFor(
  inside: number,
  allInside: number,
  across: number,
  allAcross: number,
  factor: number,
): number {
  const odds = (moves: number) => {
    const [a, b] = [inside + moves + 0.5, allInside - inside - moves + 0.5];
    const [c, d] = [across - moves + 0.5, allAcross - across + moves + 0.5];
    return (a * d) / (b * c);
  };
  let [low, high] = [0, Math.min(across, allInside - inside)];
  const wanted = odds(0) * factor;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (odds(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
