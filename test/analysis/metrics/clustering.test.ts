import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localClustering, meanClustering } from '../../../server/analysis/metrics/clustering.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { pairsOf } from '../../networks/slow-paths.ts';
import { agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published } from '../../oracles/published.ts';

const few = { undefined: 'fewer-than-two-neighbours' };

describe('clustering', () => {
  it('of families', () => {
    expect(localClustering(complete(4))).toEqual([1, 1, 1, 1]);
    expect(localClustering(cycle(5))).toEqual([0, 0, 0, 0, 0]);
    expect(localClustering(star(4))).toEqual([0, few, few, few]);
    expect(localClustering(ties('a-b b-c c-a c-d'))).toEqual([1, 1, 1 / 3, few]);
    expect(meanClustering(ties('a-b b-c c-a c-d'))).toBeCloseTo((1 + 1 + 1 / 3) / 3, 12);
  });

  it('of the Florentine marriages, as published', () => {
    expect(meanClustering(frozenGraph('florentine_marriage'))).toBeCloseTo(
      published.florentine_marriage.transitivity_average,
      7,
    );
  });

  agreesWithFrozen('local-clustering');
  agreesWithFrozen('mean-clustering');
  obeysLaws('local-clustering', { loners: 'change nothing' });
  obeysLaws('mean-clustering');

  it('equals looking at every pair of neighbours', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const pairs = pairsOf(graph);
        const tied = (a: number, b: number) =>
          pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
        for (const [v, value] of localClustering(graph).entries()) {
          const near = [...graph.actors.keys()].filter((u) => tied(u, v));
          const both = near.flatMap((a, i) => near.slice(i + 1).map((b) => tied(a, b)));
          if (both.length === 0) expect(value).toEqual(few);
          else expect(value).toBeCloseTo(both.filter(Boolean).length / both.length, 12);
        }
      }),
    );
  });

  it('says when nobody has two neighbours', () => {
    expect(meanClustering(ties('a-b c-d'))).toEqual({ undefined: 'no-two-paths' });
  });
});
