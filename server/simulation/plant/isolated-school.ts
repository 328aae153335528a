import type { Random } from '../../analysis/random.ts';
import { eachPair } from '../network-plan.ts';
import type { NetworkPlan, Planted } from '../network-plan.ts';

/** One school names nobody and is named by nobody: each of its ties goes with probability s. It answers when asked. */
export function plantIsolatedSchool(plan: NetworkPlan, random: Random): Planted {
  const { strength } = plan.recipe;
  const others = plan.members.map((_, i) => i).filter((i) => !plan.coordinators.has(i));
  const alone = random.pick(others);
  eachPair(plan, (from, to, place) => {
    if (from !== alone && to !== alone) return;
    for (const layer of Object.values(plan.layers)) layer.survival[place] = 1 - strength;
    if (to === alone) plan.leadership.preference[place]! -= 6 * strength;
  });
  plan.attendance[alone]! *= 1 - 0.5 * strength;
  return { subjects: [plan.members[alone]!.id] };
}
