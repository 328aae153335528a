import type { Chance } from './chance.ts';

/** Each member names one or more others as leading, by weight; one in twenty names nobody. */
export function nameLeaders(
  n: number,
  weight: (voter: number, named: number) => number,
  chance: Chance,
): Uint8Array {
  const names = new Uint8Array(n * n);
  for (let voter = 0; voter < n; voter++)
    if (!chance.happens(0.05))
      for (const named of byWeight(n, voter, weight, 1 + chance.poisson(0.8), chance))
        names[voter * n + named] = 1;
  return names;
}

/**
 * Nine in ten name those who coordinate: the one, or one of several, or some of them (`each`). The rest name whom they
 * like, or nobody.
 */
export function nameCoordinators(
  n: number,
  heads: readonly number[],
  each: 'one' | 'some',
  chance: Chance,
): Uint8Array {
  const names = new Uint8Array(n * n);
  for (let voter = 0; voter < n; voter++) {
    if (chance.happens(0.05)) continue;
    const known = heads.filter((head) => head !== voter);
    const count = each === 'one' ? 1 : 1 + chance.integer(Math.max(1, known.length));
    const named =
      known.length > 0 && chance.happens(0.92)
        ? chance.shuffled(known).slice(0, count)
        : byWeight(n, voter, () => 0, 1, chance);
    for (const one of named) names[voter * n + one] = 1;
  }
  return names;
}

/** Some others, drawn without replacement by the logarithms of their weights. */
export function byWeight(
  n: number,
  voter: number,
  weight: (voter: number, named: number) => number,
  count: number,
  chance: Chance,
): number[] {
  return Array.from({ length: n }, (_, named) => ({ named, key: weight(voter, named) + chance.gumbel() }))
    .filter(({ named }) => named !== voter)
    .sort((a, b) => b.key - a.key)
    .slice(0, count)
    .map(({ named }) => named);
}
