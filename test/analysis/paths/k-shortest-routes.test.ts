import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { kShortestRoutes } from '../../../server/analysis/paths/k-shortest-routes.ts';
import { anyGraph, retold } from '../../networks/arbitrary.ts';
import { complete, cycle, path, ties } from '../../networks/families.ts';
import { everyPath } from '../../networks/slow-paths.ts';

const named = (graph: NetworkGraph, k: number, from = 0, to = graph.actors.length - 1): string[] =>
  kShortestRoutes(graph, { from, to, k }).map(({ actors }) =>
    actors.map((actor) => graph.actors[actor]).join(' '),
  );
const withCosts = (graph: NetworkGraph): NetworkGraph => ({
  ...graph,
  cost: Float64Array.from(graph.from, (from, tie) => 1 + ((3 * from + 5 * graph.to[tie]!) % 4)),
});

/** Every way written out, in the order that is promised. */
function slowly(graph: NetworkGraph, k: number): { length: number; ids: string }[] {
  const routes = everyPath(graph, 0, graph.actors.length - 1).map(({ actors, cost }) => ({
    length: cost,
    ids: actors.map((actor) => graph.actors[actor]).join(' '),
  }));
  return routes.sort((a, b) => a.length - b.length || (a.ids < b.ids ? -1 : 1)).slice(0, k);
}

describe('kShortestRoutes', () => {
  it('of families', () => {
    expect(kShortestRoutes(path(4), { from: 0, to: 3, k: 5 })).toEqual([{ length: 3, actors: [0, 1, 2, 3] }]);
    // Both ways round.
    expect(kShortestRoutes(cycle(7), { from: 0, to: 2, k: 5 }).map(({ length }) => length)).toEqual([2, 5]);
    // Straight, by one of 4 others, by an ordered pair of them, …: 4!/(4−j)! routes of j + 1 ties.
    const lengths = kShortestRoutes(complete(6), { from: 0, to: 5, k: 100 }).map(({ length }) => length);
    expect(lengths).toEqual([1, 4, 12, 24, 24].flatMap((count, at) => new Array<number>(count).fill(at + 1)));
  });

  it('of the example in Yen 1971 as it is usually drawn: C E F H, C E G H, C D F H', () => {
    const graph = ties('C>D C>E D>F E>D E>F E>G F>G F>H G>H');
    const cost = Float64Array.of(3, 2, 4, 1, 2, 3, 2, 1, 2);
    const [from, to] = [graph.actors.indexOf('C'), graph.actors.indexOf('H')];
    expect(named({ ...graph, cost }, 3, from, to)).toEqual(['C E F H', 'C E G H', 'C D F H']);
  });

  it('finds nothing where nothing is, and follows directions', () => {
    expect(named(ties('a b-c'), 3)).toEqual([]);
    expect(named(ties('b>a'), 3, 1, 0)).toEqual([]);
    expect(named(ties('b>a'), 3, 0, 1)).toEqual(['b a']);
  });

  it('gives the routes of writing all of them out, by hops and by costs', () => {
    fc.assert(
      fc.property(
        anyGraph({ least: 2, most: 6 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        (drawn, costs, k) => {
          const graph = costs ? withCosts(drawn) : drawn;
          const found = kShortestRoutes(graph, { from: 0, to: graph.actors.length - 1, k });
          expect(
            found.map(({ length, actors }) => ({
              length,
              ids: actors.map((at) => graph.actors[at]).join(' '),
            })),
          ).toEqual(slowly(graph, k));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('depends on nothing but ids and ties', () => {
    fc.assert(
      fc.property(anyGraph({ least: 2 }), (graph) => {
        const order = graph.actors.map((_, position) => position).reverse();
        const last = graph.actors.length - 1;
        expect(named(retold(graph, { order }), 12, last, 0)).toEqual(named(graph, 12, 0, last));
      }),
      { numRuns: 60 },
    );
  });

  it('can be stopped', () => {
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => kShortestRoutes(complete(4), { from: 0, to: 1, k: 3 }, stop)).toThrow('stopped');
  });
});
