import { isCollaboration } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { WorkOfWave } from '../../../contract/network-work.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { buildGraph, type NetworkGraph } from '../graph/network-graph.ts';
import { weakComponents } from '../graph/weak-components.ts';
import { withoutActor } from '../graph/without-actor.ts';
import { isInForce } from '../survey-wave/ties-of-wave.ts';

type Dependences = NonNullable<WorkOfWave['coordinators']>;
type OfWave = {
  readonly date: string | null;
  readonly ties: readonly RecordOf<'tie'>[];
  readonly members: readonly string[];
};

/**
 * What the network leans on who coordinates it for, each coordinator by itself.
 *
 *   share of ties       = tied pairs with the coordinator / tied pairs
 *   pairs only through  = 1 − pairs of others joined without it / pairs of others joined with it
 *
 * Reads    collaboration among members and coordinators of the slice, whoever reports it, directions ignored
 * Returns  null where no coordinator is declared or no collaboration is known
 * Cost     O(coordinators · (n + m))
 */
export function coordinatorDependence(
  data: NetworkData,
  { date, ties, members }: OfWave,
): Dependences | null {
  const declared = data.members.filter((member) => member.role === 'coordinator' && isInForce(member, date));
  const coordinators = [...new Set(declared.map(({ actorId }) => actorId))];
  const known = new Set([...members, ...coordinators]);
  const among = ties.filter(
    ({ layer, sign, from, to }) =>
      isCollaboration(layer) && sign > 0 && from !== to && known.has(from) && known.has(to),
  );
  if (coordinators.length === 0 || among.length === 0) return null;
  const graph = buildGraph({
    directed: false,
    actors: [...known].sort(),
    ties: among.map(({ from, to }) => ({ from, to })),
  });
  const names = new Map(data.actors.map(({ id, name }) => [id, name]));
  return coordinators.toSorted().map((id) => ({
    id,
    name: names.get(id) ?? id,
    ...dependenceOn(graph, graph.actors.indexOf(id)),
  }));
}

function dependenceOn(graph: NetworkGraph, at: number): Omit<Dependences[number], 'id' | 'name'> {
  const own = graph.from.filter((from, tie) => from === at || graph.to[tie] === at).length;
  const { of, sizes } = weakComponents(graph);
  const others = sizes.reduce((sum, size, part) => sum + pairs(part === of[at] ? size - 1 : size), 0);
  const still = weakComponents(withoutActor(graph, at)).sizes.reduce((sum, size) => sum + pairs(size), 0);
  return {
    shareOfTies: own / graph.from.length,
    pairsOnlyThrough: others === 0 ? null : 1 - still / others,
  };
}

const pairs = (size: number): number => (size * (size - 1)) / 2;
