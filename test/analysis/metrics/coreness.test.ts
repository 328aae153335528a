import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreness } from '../../../server/analysis/metrics/coreness.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, path, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { pairsOf } from '../../networks/slow-paths.ts';
import { agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published, ucinetNetworks } from '../../oracles/published.ts';

describe('coreness', () => {
  it('of families', () => {
    expect(coreness(path(4))).toEqual([1, 1, 1, 1]);
    expect(coreness(star(5))).toEqual([1, 1, 1, 1, 1]);
    expect(coreness(cycle(5))).toEqual([2, 2, 2, 2, 2]);
    expect(coreness(complete(5))).toEqual([4, 4, 4, 4, 4]);
    expect(coreness(ties('a-b b-c c-a c-d e'))).toEqual([2, 2, 2, 1, 0]);
  });

  it('reaches the k-core index that UCINET prints', () => {
    for (const name of ucinetNetworks)
      expect(Math.max(...coreness(frozenGraph(name)))).toBe(published.ucinet_cohesion[name]['K-core index']);
  });

  agreesWithFrozen('coreness');
  obeysLaws('coreness', { loners: 'change nothing' });

  it('equals peeling by hand, k by k', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const pairs = pairsOf(graph);
        const found = graph.actors.map(() => 0);
        for (let k = 1; k < graph.actors.length; k++) {
          let left = [...graph.actors.keys()];
          const degree = (v: number) =>
            pairs.filter(([a, b]) => (a === v && left.includes(b)) || (b === v && left.includes(a))).length;
          for (let before = -1; before !== left.length;) {
            before = left.length;
            left = left.filter((v) => degree(v) >= k);
          }
          for (const v of left) found[v] = k;
        }
        expect(coreness(graph)).toEqual(found);
      }),
    );
  });
});
