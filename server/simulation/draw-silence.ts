import type { Random } from '../analysis/random.ts';
import type { NetworkPlan } from './network-plan.ts';

/**
 * Which members answer each wave. The number that does not is (1 − response)·n, rounded up or down by lot so that the
 * mean is right. Missing at random: any of them. Otherwise a member's weight is e^{−1.5·activity}: the less active
 * stay silent more often. Half of the pull to stay silent lasts from one wave to the next.
 */
export function drawAnswers(plan: NetworkPlan, random: Random): boolean[][] {
  const { recipe, members } = plan;
  const lasting = members.map(() => random.gumbel());
  return Array.from({ length: recipe.waves }, (_, wave) => {
    const present = members.map((_, i) => i).filter((i) => members[i]!.joins <= wave + 1);
    const expected = (1 - recipe.response) * present.length;
    const silentCount = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
    const keys = members.map(() => random.gumbel());
    const pull = (i: number) =>
      (recipe.missingAtRandom ? 0 : -1.5 * members[i]!.activity) + lasting[i]! / 2 + keys[i]!;
    const silent = new Set(
      present
        .map((i) => ({ i, pull: pull(i) }))
        .sort((a, b) => b.pull - a.pull)
        .slice(0, silentCount)
        .map(({ i }) => i),
    );
    return members.map((_, i) => present.includes(i) && !silent.has(i));
  });
}
