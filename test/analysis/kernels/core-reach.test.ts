import { describe, expect, it } from 'vitest';
import { inNeighbours, outNeighbours } from '../../../server/analysis/graph/neighbours.ts';
import { ShortestPaths } from '../../../server/analysis/graph/shortest-paths.ts';
import { strongComponents } from '../../../server/analysis/graph/strong-components.ts';
import { coreReach } from '../../../server/analysis/kernels/core-reach.ts';
import { ReachSearch } from '../../../server/analysis/kernels/reach-search.ts';
import { weakComponents } from '../../../server/analysis/graph/weak-components.ts';
import { manyGraphs } from './many-graphs.ts';

describe('coreReach', () => {
  for (const directed of [false, true])
    it(`leaves nobody out, ${directed ? 'directed' : 'undirected'}`, () => {
      for (const { graph, name } of manyGraphs(60, directed)) {
        const [rows, back] = [outNeighbours(graph), inNeighbours(graph)];
        const beside = new ReachSearch(rows);
        const weak = weakComponents(graph);
        const paths = new ShortestPaths(rows, null);
        for (const part of weak.sizes.keys()) {
          const members = Int32Array.from(weak.of.keys()).filter((v) => weak.of[v] === part);
          const { rings, reaching, farthest } = coreReach(
            rows,
            back,
            strongComponents(graph),
            members,
            beside,
          )!;
          const targets = new Set(rings.flatMap((ring) => [...ring]));
          for (const v of members) {
            paths.from(v);
            const others = paths.order.subarray(1, paths.reached);
            const at = reaching.indexOf(v);
            const drawn = others.filter((u) => at >= 0 && targets.has(u));
            const total = (vertices: Int32Array) => vertices.reduce((sum, u) => sum + paths.length[u]!, 0);
            const found = [beside.reached[v]! + drawn.length, beside.total[v]! + total(drawn)];
            expect(found, name).toEqual([others.length, total(others)]);
            if (at < 0) continue;
            expect(drawn.length, name).toBe(targets.size - (targets.has(v) ? 1 : 0));
            expect(
              drawn.every((u) => paths.length[u]! <= farthest[at]!),
              name,
            ).toBe(true);
          }
        }
      }
    });

  it('gives up where there is no core to speak of', () => {
    const search = new ReachSearch({
      offset: Int32Array.from({ length: 401 }, (_, v) => Math.min(v, 399)),
      neighbour: Int32Array.from({ length: 399 }, (_, v) => v + 1),
    });
    // A chain of 400: each member leads to all after it.
    expect(Array.from({ length: 400 }, (_, v) => search.from(v)).at(-1)).toBe(false);
  });
});
