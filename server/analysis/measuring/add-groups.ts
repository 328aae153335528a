import type { ActorGroups } from '../../../contract/jobs.ts';
import type { Measurement } from '../../../contract/metrics.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { symmetrise } from '../graph/symmetrise.ts';
import { actorGroups, groupsOf, numbersOf } from '../groups/actor-groups.ts';
import { passportOf } from './passport-of.ts';

/** Says of each actor of a measurement which group it is in. */
export function addGroups(
  answer: Measurement,
  graph: NetworkGraph,
  groups: ActorGroups,
  options: Parameters<typeof passportOf>[2],
): void {
  const numbers = numbersOf(groupsOf(graph, groups, options.seed));
  for (const actor of answer.actors) actor[groups] = numbers.get(actor.id);
  const { actors, from, sign } = symmetrise(graph);
  const negative = actorGroups[groups].positive ? sign.filter((one) => one === -1).length : 0;
  const size = { n: actors.length, m: from.length, directed: false, cost: 'steps' as const };
  const leftOut = negativeLeftOut(negative);
  answer.passports[groups] = passportOf(
    { ...actorGroups[groups], id: groups },
    { ...size, leftOut },
    options,
  );
}

export const negativeLeftOut = (ties: number): { reason: string; ties: number }[] =>
  ties === 0 ? [] : [{ reason: 'negative', ties }];
