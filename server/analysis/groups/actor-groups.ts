import type { ActorGroups } from '../../../contract/jobs.ts';
import type { Communities } from '../../../contract/networks.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { weakComponents } from '../graph/weak-components.ts';
import { findCommunities, groupsBySize } from './find-communities.ts';

type GroupFacts = {
  readonly version: number;
  readonly parameters: Readonly<Record<string, number>>;
  readonly usesChance: boolean;
  /** Whether negative ties are left out. */
  readonly positive: boolean;
  /** Elementary steps, estimated from actors and ties. */
  operations(n: number, m: number): number;
};

/** What is known of each way to say which group an actor is in; all ignore directions. */
export const actorGroups = {
  components: {
    version: 1,
    parameters: {},
    usesChance: false,
    positive: false,
    operations: (n, m) => n + m,
  },
  leiden: {
    version: 1,
    parameters: { resolution: 1, seeds: 10 },
    usesChance: true,
    positive: true,
    operations: (n, m) => 400 * (n + m),
  },
} as const satisfies Record<ActorGroups, GroupFacts>;

/** The groups of a graph, numbered from 1: largest first. Communities are those that `findCommunities` gives. */
export function groupsOf(graph: NetworkGraph, groups: ActorGroups, seed: number): Communities['groups'] {
  if (groups === 'components') return groupsBySize(graph.actors, weakComponents(graph));
  const { parameters } = actorGroups.leiden;
  return findCommunities(graph, { method: 'leiden', seed, datasetHash: '', ...parameters }).groups;
}

/** The number of each actor's group. */
export const numbersOf = (groups: Communities['groups']): Map<string, number> =>
  new Map(groups.flatMap(({ id, actors }) => actors.map((actor): [string, number] => [actor, id])));
