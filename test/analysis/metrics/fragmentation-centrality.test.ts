import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentation } from '../../../server/analysis/metrics/fragmentation.ts';
import { fragmentationCentrality } from '../../../server/analysis/metrics/fragmentation-centrality.ts';
import { withoutActor } from '../../../server/analysis/graph/without-actor.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, path, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { toy8 } from '../../networks/toy8.ts';
import { agreesWithNetworkx } from '../../oracles/frozen-directed.ts';

describe('fragmentation centrality', () => {
  it('of families', () => {
    // Without the centre of a star nobody reaches anybody.
    expect(fragmentationCentrality(star(6), 'weak')).toEqual([1, 0, 0, 0, 0, 0]);
    expect(fragmentationCentrality(complete(5), 'weak')).toEqual([0, 0, 0, 0, 0]);
    // A path of 5 without its middle: two pairs, 4 of 12 ordered pairs are left.
    expect(fragmentationCentrality(path(5), 'weak')[2]).toBeCloseTo(1 - 4 / 12, 12);
    expect(fragmentationCentrality(complete(5), 'distance')).toEqual([0, 0, 0, 0, 0]);
  });

  it('along ties: without the middle of a chain nobody reaches anybody', () => {
    const chain = ties('a>b b>c');
    expect(fragmentationCentrality(chain, 'directed')[1] as number).toBeCloseTo(1 - 3 / 6, 12);
    // The end of a chain takes as much with it as it leaves: 1 of 2 pairs stays.
    expect(fragmentationCentrality(chain, 'directed')[2]).toBeCloseTo(0, 12);
    expect(fragmentationCentrality(chain, 'distance.directed')[1]).toBeCloseTo(2.5 / 6, 12);
    expect(fragmentationCentrality(star(6), 'directed')).toEqual(fragmentationCentrality(star(6), 'weak'));
  });

  it('of toy8: removing 1 gives F .8571', () => {
    expect((fragmentationCentrality(toy8, 'weak')[0] as number) + 0.25).toBeCloseTo(0.8571, 4);
  });

  obeysLaws('fragmentation-centrality');
  obeysLaws('fragmentation-centrality.distance', { runs: 30 });
  obeysLaws('fragmentation-centrality.directed', { runs: 30 });
  obeysLaws('fragmentation-centrality.distance.directed', { runs: 30 });
  agreesWithNetworkx('fragmentation-centrality.directed');
  agreesWithNetworkx('fragmentation-centrality.distance.directed');

  it('equals removing each actor and measuring again', () => {
    fc.assert(
      fc.property(anyGraph({ least: 3 }), (graph) => {
        for (const form of ['weak', 'distance', 'directed', 'distance.directed'] as const)
          for (const [v, value] of fragmentationCentrality(graph, form).entries()) {
            const after = fragmentation(withoutActor(graph, v), form) as number;
            expect(value).toBeCloseTo(after - (fragmentation(graph, form) as number), 9);
          }
      }),
    );
  });

  it('says when there are too few actors', () => {
    expect(fragmentationCentrality(path('a', 'b'), 'weak')[0]).toEqual({ undefined: 'too-few-actors' });
  });
});
