import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leiden } from '../../../server/analysis/groups/leiden.ts';
import { louvain } from '../../../server/analysis/groups/louvain.ts';
import { modularityOf } from '../../../server/analysis/groups/modularity-of.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { pairsOf, slowParts } from '../../networks/slow-paths.ts';
import { frozenGraph } from '../../oracles/frozen.ts';

describe('leiden', () => {
  it('gives connected groups only', () => {
    fc.assert(
      fc.property(anyGraph(), fc.integer({ min: 0, max: 9 }), (graph, seed) => {
        const { of, sizes } = leiden(graph, createRandom(seed));
        const pairs = pairsOf(graph);
        for (const group of sizes.keys()) {
          const members = [...graph.actors.keys()].filter((position) => of[position] === group);
          expect(slowParts(members, pairs).length).toBe(1);
        }
      }),
    );
  });

  it('does as well as Louvain or better, on average over seeds', () => {
    for (const name of ['karate', 'campnet', 'made undirected, sparse', 'hightech_advice']) {
      const graph = frozenGraph(name);
      const mean = (find: typeof leiden) =>
        Array.from({ length: 20 }, (_, seed) =>
          modularityOf(graph, find(graph, createRandom(seed)).of)!,
        ).reduce((sum, value) => sum + value / 20, 0);
      expect(mean(leiden)).toBeGreaterThan(mean(louvain) - 1e-3);
    }
  });
});
