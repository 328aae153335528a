import type { Chance } from './chance.ts';
import { tieLayers } from './world.ts';
import type { Truth, WorldOptions } from './world.ts';

/** Who falls silent: anybody, or those with the fewest ties. */
export type Silence = 'anybody' | 'least-tied';

/** By wave, who answers: the expected number falls silent, rounded up or down by lot; half of the pull lasts. */
export function drawAnswers(
  { n, response }: WorldOptions,
  waves: readonly Truth[],
  silence: Silence,
  chance: Chance,
): boolean[][] {
  const lasting = Array.from({ length: n }, () => chance.random());
  return waves.map((truth) => {
    const expected = (1 - response) * n;
    const count = Math.floor(expected) + (chance.happens(expected % 1) ? 1 : 0);
    const pull = Array.from({ length: n }, (_, i) => {
      const few = silence === 'least-tied' ? -tiesOf(truth, n, i) : 0;
      return { i, pull: few + lasting[i]! + chance.random() };
    });
    const silent = new Set(
      pull
        .sort((a, b) => b.pull - a.pull)
        .slice(0, count)
        .map(({ i }) => i),
    );
    return Array.from({ length: n }, (_, i) => !silent.has(i));
  });
}

function tiesOf(truth: Truth, n: number, member: number): number {
  let ties = 0;
  for (const layer of tieLayers)
    for (let j = 0; j < n; j++) ties += truth[layer][member * n + j]! + truth[layer][j * n + member]!;
  return ties;
}
