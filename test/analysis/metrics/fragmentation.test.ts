import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentation } from '../../../server/analysis/metrics/fragmentation.ts';
import { symmetrise } from '../../../server/analysis/graph/symmetrise.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, empty, path, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { slowDistances } from '../../networks/slow-paths.ts';
import { toy8 } from '../../networks/toy8.ts';
import { agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { agreesWithNetworkx } from '../../oracles/frozen-directed.ts';
import { published, ucinetNetworks } from '../../oracles/published.ts';

describe('fragmentation', () => {
  it('of families', () => {
    for (const form of ['weak', 'directed', 'distance', 'distance.directed'] as const) {
      expect(fragmentation(complete(5), form)).toBe(0);
      expect(fragmentation(empty(5), form)).toBe(1);
    }
    expect(fragmentation(ties('a-b c-d'), 'weak')).toBeCloseTo(1 - 4 / 12, 12);
    // An out-star reaches n−1 of n(n−1) ordered pairs.
    expect(fragmentation(ties('a>b a>c a>d'), 'directed')).toBeCloseTo(1 - 3 / 12, 12);
    expect(fragmentation(ties('a>b a>c a>d'), 'weak')).toBe(0);
    // A star of n: n−1 pairs at distance 1, the others at 2.
    expect(fragmentation(star(5), 'distance')).toBeCloseTo(1 - (2 * (4 + 6 / 2)) / 20, 12);
    expect(fragmentation(path(3), 'distance')).toBeCloseTo(1 - 5 / 6, 12);
    // Along a chain of three: two steps of one and one of two.
    expect(fragmentation(ties('a>b b>c'), 'distance.directed')).toBeCloseTo(1 - 2.5 / 6, 12);
  });

  it('names which: campnet is .3268 by direction and 0 without, as UCINET prints it', () => {
    for (const name of ucinetNetworks)
      expect(fragmentation(frozenGraph(name), 'directed')).toBeCloseTo(
        published.ucinet_cohesion[name].Fragmentation!,
        7,
      );
    expect(fragmentation(frozenGraph('campnet'), 'directed')).toBeCloseTo(0.3268, 4);
    expect(fragmentation(frozenGraph('campnet'), 'weak')).toBe(0);
    expect(fragmentation(toy8, 'weak')).toBe(0.25);
    expect(fragmentation(toy8, 'distance')).toBeCloseTo(0.50595, 5);
  });

  agreesWithFrozen('fragmentation.distance');
  agreesWithNetworkx('fragmentation.distance.directed');
  for (const id of ['weak', 'directed', 'distance', 'distance.directed']) obeysLaws(`fragmentation.${id}`);

  it('by distance along ties is one minus the compactness that UCINET prints', () => {
    for (const name of ucinetNetworks)
      expect(fragmentation(frozenGraph(name), 'distance.directed')).toBeCloseTo(
        1 - published.ucinet_cohesion[name].Compactness!,
        7,
      );
  });

  it('equals looking at every pair', () => {
    fc.assert(
      fc.property(anyGraph({ least: 2, most: 6 }), (graph) => {
        const share = (asked: typeof graph, worth: (distance: number) => number) => {
          const cells = slowDistances(asked).flatMap((row, i) => row.filter((_, j) => i !== j).map(worth));
          return 1 - cells.reduce((sum, value) => sum + value, 0) / cells.length;
        };
        const reached = (distance: number) => (distance < Infinity ? 1 : 0);
        expect(fragmentation(graph, 'directed')).toBeCloseTo(share(graph, reached), 9);
        expect(fragmentation(graph, 'weak')).toBeCloseTo(share(symmetrise(graph), reached), 9);
        expect(fragmentation(graph, 'distance.directed')).toBeCloseTo(
          share(graph, (distance) => 1 / distance),
          9,
        );
        expect(fragmentation(graph, 'distance')).toBeCloseTo(
          share(symmetrise(graph), (distance) => 1 / distance),
          9,
        );
      }),
      { numRuns: 80 },
    );
  });

  it('says when there are too few actors', () => {
    expect(fragmentation(empty(1), 'weak')).toEqual({ undefined: 'too-few-actors' });
  });
});
