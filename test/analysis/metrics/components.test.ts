import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '../../../server/analysis/metrics/components.ts';
import { buildGraph } from '../../../server/analysis/graph/network-graph.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, empty, path, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { everyPath, pairsOf, slowParts } from '../../networks/slow-paths.ts';
import { agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published, ucinetNetworks } from '../../oracles/published.ts';

describe('components', () => {
  it('of families', () => {
    expect(components(path(5), 'weak')).toBe(1);
    expect(components(empty(5), 'weak')).toBe(5);
    expect(components(complete(5), 'strong')).toBe(1);
    expect(components(ties('a>b b>c c>b'), 'strong')).toBe(2);
    expect(components(ties('a>b b>c c>b'), 'weak')).toBe(1);
  });

  it('as published', () => {
    for (const name of ucinetNetworks)
      expect(components(frozenGraph(name), 'strong')).toBe(published.ucinet_cohesion[name].Components);
    expect(components(frozenGraph('florentine_marriage'), 'weak')).toBe(
      published.florentine_marriage.components.length,
    );
  });

  for (const id of ['components.weak', 'components.strong']) {
    agreesWithFrozen(id);
    obeysLaws(id);
  }

  it('equal merging labels and following every path', () => {
    fc.assert(
      fc.property(anyGraph({ most: 6 }), (graph) => {
        const all = [...graph.actors.keys()];
        expect(components(graph, 'weak')).toBe(slowParts(all, pairsOf(graph)).length);
        const reaches = (i: number, j: number) => i === j || everyPath(graph, i, j).length > 0;
        const mutual = all.flatMap((i) =>
          all.filter((j) => i < j && reaches(i, j) && reaches(j, i)).map((j) => [i, j] as const),
        );
        expect(components(graph, 'strong')).toBe(slowParts(all, mutual).length);
      }),
      { numRuns: 100 },
    );
  });

  it('of a chain of 200,000 actors, without overflowing a stack', () => {
    const n = 200_000;
    const actors = Array.from({ length: n }, (_, at) => `v${at}`);
    const chain = actors.slice(1).map((to, at) => ({ from: actors[at]!, to }));
    const graph = buildGraph({ directed: true, actors, ties: chain });
    expect(components(graph, 'weak')).toBe(1);
    expect(components(graph, 'strong')).toBe(n);
  });
});
