import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reciprocity } from '../../../server/analysis/metrics/reciprocity.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { bothWays, complete, empty, path, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { tied } from '../../networks/slow-paths.ts';
import { toy8 } from '../../networks/toy8.ts';
import { agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published, snaNumber, ucinetNetworks } from '../../oracles/published.ts';

describe('reciprocity', () => {
  it('of families', () => {
    const outStar = ties('a>b a>c a>d a>e');
    // R sna::grecip by default counts the empty pairs of an out-star as reciprocal and gives .6.
    expect(reciprocity(outStar, 'arc')).toBe(0);
    expect(reciprocity(outStar, 'dyad')).toBe(0);
    expect(reciprocity(outStar, 'rho')).toBeCloseTo(-0.2 / 0.8, 12);
    expect(reciprocity(bothWays(path(5)), 'arc')).toBe(1);
    expect(reciprocity(bothWays(path(5)), 'rho')).toBe(1);
    expect(reciprocity(ties('a>b b>a a>c'), 'arc')).toBeCloseTo(2 / 3, 12);
    expect(reciprocity(ties('a>b b>a a>c'), 'dyad')).toBeCloseTo(1 / 2, 12);
  });

  it('as UCINET and R sna print it, and of toy8', () => {
    for (const name of ucinetNetworks) {
      const printed = published.ucinet_cohesion[name];
      expect(reciprocity(frozenGraph(name), 'arc')).toBeCloseTo(printed['Arc Reciprocity']!, 7);
      expect(reciprocity(frozenGraph(name), 'dyad')).toBeCloseTo(printed['Dyad Reciprocity']!, 7);
      expect(reciprocity(frozenGraph(name), 'rho')).toBeCloseTo(printed['Reciprocity Index']!, 7);
    }
    for (const name of ['knoke_info', 'knoke_money'] as const) {
      expect(reciprocity(frozenGraph(name), 'arc')).toBeCloseTo(snaNumber(name, 'edgewise'), 6);
      expect(reciprocity(frozenGraph(name), 'dyad')).toBeCloseTo(snaNumber(name, 'dyadic.nonnull'), 6);
    }
    expect(reciprocity(toy8, 'arc')).toBeCloseTo(0.54545, 5);
    expect(reciprocity(toy8, 'dyad')).toBe(0.375);
    expect(reciprocity(toy8, 'rho')).toBeCloseTo(0.43434, 5);
  });

  agreesWithFrozen('reciprocity.arc');
  for (const id of ['reciprocity.arc', 'reciprocity.dyad', 'reciprocity.rho']) obeysLaws(id);

  it('equals counting tie by tie', () => {
    fc.assert(
      fc.property(anyGraph({ directed: true, least: 2 }), (graph) => {
        fc.pre(graph.from.length > 0);
        const has = tied(graph);
        const returned = Array.from(graph.from).filter((from, tie) => has(graph.to[tie]!, from)).length;
        const m = graph.from.length;
        expect(reciprocity(graph, 'arc')).toBeCloseTo(returned / m, 12);
        expect(reciprocity(graph, 'dyad')).toBeCloseTo(returned / 2 / (m - returned / 2), 12);
      }),
    );
  });

  it('says why there is none', () => {
    expect(reciprocity(complete(4), 'arc')).toEqual({ undefined: 'undirected' });
    expect(reciprocity({ ...empty(4), directed: true }, 'dyad')).toEqual({ undefined: 'no-ties' });
    expect(reciprocity(bothWays(complete(4)), 'rho')).toEqual({ undefined: 'complete' });
  });
});
