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

  it('satisfy their equations: what a hub names adds up to the same share of it everywhere', () => {
    fc.assert(
      fc.property(anyGraph({ directed: true, least: 2 }), (graph) => {
        fc.pre(graph.from.length > 0);
        const hubs = hubsAndAuthorities(graph, 'hubs') as number[];
        const authorities = hubsAndAuthorities(graph, 'authorities') as number[];
        const named = graph.actors.map((_, v) =>
          Array.from(graph.from).reduce(
            (sum, from, tie) => sum + (from === v ? authorities[graph.to[tie]!]! : 0),
            0,
          ),
        );
        const scale = Math.max(...named);
        for (const [v, hub] of hubs.entries()) expect(named[v]! / scale).toBeCloseTo(hub, 7);
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
