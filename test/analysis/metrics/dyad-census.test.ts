import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dyadCensus } from '../../../server/analysis/metrics/dyad-census.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, empty, path } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { tied } from '../../networks/slow-paths.ts';
import { toy8 } from '../../networks/toy8.ts';
import { agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published, ucinetNetworks } from '../../oracles/published.ts';

describe('dyad census', () => {
  it('of families', () => {
    expect(dyadCensus(path(5))).toEqual({ mutual: 4, asymmetric: 0, null: 6 });
    expect(dyadCensus(complete(5))).toEqual({ mutual: 10, asymmetric: 0, null: 0 });
  });

  it('as published', () => {
    const [mutual, asymmetric, none] = published.florentine_marriage.dyads;
    expect(dyadCensus(frozenGraph('florentine_marriage'))).toEqual({ mutual, asymmetric, null: none });
    expect(dyadCensus(toy8)).toEqual({ mutual: 3, asymmetric: 5, null: 20 });
    for (const name of ucinetNetworks) {
      const found = dyadCensus(frozenGraph(name)) as { mutual: number; asymmetric: number; null: number };
      const pairs = found.mutual + found.asymmetric + found.null;
      const printed = published.ucinet_cohesion[name];
      expect(found.mutual / pairs).toBeCloseTo(printed.Mutuals!, 7);
      expect(found.asymmetric / pairs).toBeCloseTo(printed.Asymmetrics!, 7);
      expect(found.null / pairs).toBeCloseTo(printed.Nulls!, 7);
    }
  });

  agreesWithFrozen('dyad-census');
  obeysLaws('dyad-census');

  it('equals looking at every pair', () => {
    fc.assert(
      fc.property(anyGraph({ least: 2 }), (graph) => {
        const has = tied(graph);
        const counts = { mutual: 0, asymmetric: 0, null: 0 };
        for (const i of graph.actors.keys())
          for (const j of graph.actors.keys())
            if (i < j)
              counts[has(i, j) && has(j, i) ? 'mutual' : has(i, j) || has(j, i) ? 'asymmetric' : 'null']++;
        expect(dyadCensus(graph)).toEqual(counts);
      }),
    );
  });

  it('says when there are too few actors', () => {
    expect(dyadCensus(empty(1))).toEqual({ undefined: 'too-few-actors' });
  });
});
