import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hubsAndAuthorities } from '../../../server/analysis/metrics/hubs-authorities.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { empty, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { agreesWithFrozen } from '../../oracles/frozen.ts';

const rounded = (values: readonly unknown[]) => values.map((value) => Number((value as number).toFixed(9)));

describe('hubs and authorities', () => {
  it('of families', () => {
    expect(rounded(hubsAndAuthorities(ties('a>b a>c'), 'hubs'))).toEqual([1, 0, 0]);
    expect(rounded(hubsAndAuthorities(ties('a>b a>c'), 'authorities'))).toEqual([0, 1, 1]);
    // Both ways a star has two vectors of one size, the centre and the leaves: the one nearest to all equal is given.
    expect(rounded(hubsAndAuthorities(star(5), 'hubs'))).toEqual([1, 1, 1, 1, 1]);
  });

  agreesWithFrozen('hubs', { tolerance: 1e-8 });
  agreesWithFrozen('authorities', { tolerance: 1e-8 });
  obeysLaws('hubs');
  obeysLaws('authorities');

  it('satisfy their equations: through those it names, a hub gets back the same multiple of itself everywhere', () => {
    fc.assert(
      fc.property(anyGraph({ directed: true, least: 2 }), (graph) => {
        fc.pre(graph.from.length > 0);
        const hubs = hubsAndAuthorities(graph, 'hubs') as number[];
        const namedBy = graph.actors.map(() => 0);
        for (const [tie, from] of graph.from.entries()) namedBy[graph.to[tie]!]! += hubs[from]!;
        const back = graph.actors.map(() => 0);
        for (const [tie, from] of graph.from.entries()) back[from]! += namedBy[graph.to[tie]!]!;
        const scale = Math.max(...back);
        for (const [v, hub] of hubs.entries()) expect(back[v]! / scale).toBeCloseTo(hub, 7);
      }),
    );
  });

  it('says when there are no ties', () => {
    expect(hubsAndAuthorities(empty(2), 'hubs')).toEqual([
      { undefined: 'no-ties' },
      { undefined: 'no-ties' },
    ]);
  });
});
