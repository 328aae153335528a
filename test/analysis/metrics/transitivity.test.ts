import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transitivity } from '../../../server/analysis/metrics/transitivity.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, path, ties, twoCliquesAndABridge } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { tied } from '../../networks/slow-paths.ts';
import { agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published, snaNumber, ucinetNetworks } from '../../oracles/published.ts';

describe('transitivity', () => {
  it('of families', () => {
    expect(transitivity(complete(5))).toBe(1);
    expect(transitivity(cycle(5))).toBe(0);
    expect(transitivity(ties('a>b b>c a>c'))).toBe(1);
    expect(transitivity(ties('a>b b>c c>a'))).toBe(0);
    // Two triangles and a bridge: 2 triangles, triples 4·1 + 2·3 = 10.
    expect(transitivity(twoCliquesAndABridge(3))).toBeCloseTo(6 / 10, 12);
  });

  it('as UCINET, R sna and igraph print it', () => {
    for (const name of ucinetNetworks)
      expect(transitivity(frozenGraph(name))).toBeCloseTo(
        published.ucinet_cohesion[name]['Transitivity/Closure']!,
        7,
      );
    for (const name of ['knoke_info', 'knoke_money'] as const)
      expect(transitivity(frozenGraph(name))).toBeCloseTo(snaNumber(name, 'trans'), 6);
    expect(transitivity(frozenGraph('florentine_marriage'))).toBeCloseTo(
      published.florentine_marriage.transitivity_global,
      7,
    );
  });

  agreesWithFrozen('transitivity');
  obeysLaws('transitivity');

  it('equals looking at every three', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const has = tied(graph);
        const all = [...graph.actors.keys()];
        const paths = all.flatMap((i) =>
          all.flatMap((j) => all.filter((k) => i !== k && has(i, j) && has(j, k)).map((k) => has(i, k))),
        );
        const found = transitivity(graph);
        if (paths.length === 0) expect(found).toEqual({ undefined: 'no-two-paths' });
        else expect(found).toBeCloseTo(paths.filter(Boolean).length / paths.length, 12);
      }),
    );
  });

  it('says when there is no two-path', () => {
    expect(transitivity(path('a', 'b'))).toEqual({ undefined: 'no-two-paths' });
  });
});
