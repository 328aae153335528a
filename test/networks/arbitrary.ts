import * as fc from 'fast-check';
import { buildGraph, type NetworkGraph } from '../../server/analysis/graph/network-graph.ts';

type Shape = { directed?: boolean; least?: number; most?: number; signed?: boolean };

/** Small graphs of any density, with strengths 1–4 and three groups (one of them not known). */
export function anyGraph({
  directed,
  least = 0,
  most = 7,
  signed = false,
}: Shape = {}): fc.Arbitrary<NetworkGraph> {
  return fc
    .record({
      directed: directed === undefined ? fc.boolean() : fc.constant(directed),
      n: fc.integer({ min: least, max: most }),
      cells: fc.array(fc.integer({ min: 0, max: 11 }), { minLength: most * most, maxLength: most * most }),
      sparseness: fc.integer({ min: 3, max: 10 }),
      groups: fc.array(fc.constantFrom('a', 'b', null), { minLength: most, maxLength: most }),
    })
    .map(({ directed: arrows, n, cells, sparseness, groups }) => {
      const actors = Array.from({ length: n }, (_, index) => `v${index}`);
      const ties = actors.flatMap((from, i) =>
        actors.flatMap((to, j) => {
          const cell = cells[i * most + j]!;
          if (i === j || (!arrows && i > j) || cell < sparseness) return [];
          const sign: 1 | -1 = signed && (cell + i + j) % 3 === 0 ? -1 : 1;
          return [{ from, to, strength: 1 + ((cell * 7 + i + 3 * j) % 4), sign }];
        }),
      );
      return buildGraph({ directed: arrows, actors, ties, attributes: { group: groups.slice(0, n) } });
    });
}

type Change = {
  order?: readonly number[];
  strength?: (value: number) => number;
  cost?: (strength: number) => number;
};

/** The same network written differently: actors in another order, strengths or costs of another kind. */
export function retold(
  graph: NetworkGraph,
  { order, strength = (value) => value, cost }: Change,
): NetworkGraph {
  const places = order ?? graph.actors.map((_, position) => position);
  return buildGraph({
    directed: graph.directed,
    actors: places.map((position) => graph.actors[position]!),
    ties: Array.from(graph.from, (from, tie) => ({
      from: graph.actors[from]!,
      to: graph.actors[graph.to[tie]!]!,
      strength: strength(graph.strength[tie]!),
      sign: graph.sign[tie] as 1 | -1,
      ...(cost ? { cost: cost(graph.strength[tie]!) } : {}),
    })).toReversed(),
    attributes: Object.fromEntries(
      Object.entries(graph.attributes).map(([name, values]) => [
        name,
        places.map((position) => values[position]!),
      ]),
    ),
  });
}

/** The network with more actors that have no ties. */
export function withLoners(graph: NetworkGraph, count: number): NetworkGraph {
  const loners = Array.from({ length: count }, (_, index) => `alone${index}`);
  return {
    ...graph,
    actors: [...graph.actors, ...loners],
    attributes: Object.fromEntries(
      Object.entries(graph.attributes).map(([name, values]) => [
        name,
        [...values, ...loners.map(() => null)],
      ]),
    ),
    responded: [...graph.responded, ...loners.map(() => null)],
  };
}
