import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSchool } from '../../../server/analysis/metrics/cut-school.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, path, star, ties, twoCliquesAndABridge } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { pairsOf, slowParts } from '../../networks/slow-paths.ts';
import { toy8 } from '../../networks/toy8.ts';
import { agreesWithFrozen } from '../../oracles/frozen.ts';

describe('cut-school', () => {
  it('of families', () => {
    expect(cutSchool(path(5))).toEqual([0, 1, 1, 1, 0]);
    expect(cutSchool(star(5))).toEqual([1, 0, 0, 0, 0]);
    expect(cutSchool(cycle(5))).toEqual([0, 0, 0, 0, 0]);
    expect(cutSchool(complete(4))).toEqual([0, 0, 0, 0]);
    expect(cutSchool(twoCliquesAndABridge(3))).toEqual([0, 0, 1, 1, 0, 0]);
  });

  it('of toy8: 1 and 6; two one-sided ties of one pair are one connection', () => {
    expect(cutSchool(toy8)).toEqual([1, 0, 0, 0, 0, 1, 0, 0]);
    expect(cutSchool(ties('a>b b>a b>c c>b'))).toEqual([0, 1, 0]);
  });

  agreesWithFrozen('cut-school');
  obeysLaws('cut-school', { loners: 'change nothing' });

  it('equals removing each actor and counting parts', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const all = [...graph.actors.keys()];
        const pairs = pairsOf(graph);
        for (const [v, cut] of cutSchool(graph).entries()) {
          const others = all.filter((u) => u !== v);
          const degree = pairs.filter((pair) => pair.includes(v)).length;
          const before = slowParts(all, pairs).length - (degree === 0 ? 1 : 0);
          expect(cut === 1).toBe(slowParts(others, pairs).length > before);
        }
      }),
    );
  });
});
