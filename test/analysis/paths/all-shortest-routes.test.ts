import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { allShortestRoutes } from '../../../server/analysis/paths/all-shortest-routes.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, path, ties } from '../../networks/families.ts';
import { shortestPaths } from '../../networks/slow-paths.ts';

const ends = (graph: NetworkGraph) => allShortestRoutes(graph, 0, graph.actors.length - 1);

describe('allShortestRoutes', () => {
  it('of families', () => {
    expect(ends(path(4))).toEqual({
      length: 3,
      count: 1,
      actors: [0, 1, 2, 3],
      steps: [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    });
    expect(ends(complete(5))).toMatchObject({ length: 1, count: 1, actors: [0, 4] });
    expect(allShortestRoutes(cycle(6), 0, 3)).toMatchObject({ length: 3, count: 2 });
  });

  it('says that there is no route, or more than a number can count', () => {
    expect(ends(ties('a b'))).toEqual({
      length: { undefined: 'not-connected' },
      count: { undefined: 'not-connected' },
      actors: [],
      steps: [],
    });
    // Diamonds in a row double the routes: 2^1100.
    const diamonds = Array.from({ length: 1100 }, (_, at) => {
      const [start, end] = [`n${String(at)}`, `n${String(at + 1)}`];
      return `${start}-u${String(at)} u${String(at)}-${end} ${start}-d${String(at)} d${String(at)}-${end}`;
    });
    const graph = ties(diamonds.join(' '));
    const { length, count, actors } = allShortestRoutes(
      graph,
      graph.actors.indexOf('n0'),
      graph.actors.indexOf('n1100'),
    );
    expect([length, count, actors.length]).toEqual([2200, { undefined: 'too-many-paths' }, 3301]);
  });

  it('has whom and what the routes written out have, by hops and by costs', () => {
    fc.assert(
      fc.property(anyGraph({ least: 2 }), fc.boolean(), (drawn, costs) => {
        const graph = costs
          ? { ...drawn, cost: Float64Array.from(drawn.from, (a) => 1 / (1 + (a % 3))) }
          : drawn;
        const paths = shortestPaths(graph, 0, graph.actors.length - 1);
        const found = ends(graph);
        if (paths.length === 0) {
          expect(found.length).toEqual({ undefined: 'not-connected' });
          return;
        }
        expect(found.count).toBe(paths.length);
        expect(found.length).toBeCloseTo(paths[0]!.cost, 9);
        expect(new Set(found.actors)).toEqual(new Set(paths.flatMap(({ actors }) => actors)));
        const steps = paths.flatMap(({ actors }) =>
          actors.slice(1).map((there, at) => `${actors[at]!} ${there}`),
        );
        expect(new Set(found.steps.map((step) => step.join(' ')))).toEqual(new Set(steps));
      }),
      { numRuns: 150 },
    );
  });
});
