import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corePeriphery, type CorePeriphery } from '../../../server/analysis/metrics/core-periphery.ts';
import { buildGraph } from '../../../server/analysis/graph/network-graph.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, empty, star } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { tied } from '../../networks/slow-paths.ts';

/** A complete core of k, each of the others tied with all of the core. */
function ideal(n: number, k: number) {
  const actors = Array.from({ length: n }, (_, at) => `v${String(at).padStart(2, '0')}`);
  const pairs = actors.flatMap((from, i) =>
    actors.slice(i + 1).flatMap((to, d) => (i < k || i + 1 + d < k ? [{ from, to }] : [])),
  );
  return buildGraph({ directed: false, actors, ties: pairs });
}

describe('core–periphery', () => {
  it('of families: an ideal core is found whole, exactly and by search', () => {
    expect(corePeriphery(star(5))).toEqual({ correlation: 1, core: ['v0'], equallyGood: 1, exact: true });
    for (const [n, k] of [
      [8, 3],
      [30, 6],
    ] as const) {
      const found = corePeriphery(ideal(n, k)) as CorePeriphery;
      expect(found.correlation).toBeCloseTo(1, 12);
      expect(found.core).toEqual(ideal(n, k).actors.slice(0, k));
      expect(found.exact).toBe(n <= 16);
    }
  });

  obeysLaws('core-periphery', { runs: 40 });

  it('equals trying every core and correlating cell by cell', () => {
    fc.assert(
      fc.property(
        anyGraph({ least: 3, most: 6 }),
        fc.constantFrom('tied' as const, 'ignored' as const),
        (graph, between) => {
          const n = graph.actors.length;
          const has = tied(graph);
          let best = -Infinity;
          let equallyGood = 0;
          for (let mask = 1; mask < 2 ** n - 1; mask++) {
            const inCore = (v: number) => (mask >> v) % 2 === 1;
            const cells: [number, number][] = [];
            for (const i of graph.actors.keys())
              for (const j of graph.actors.keys()) {
                if (i === j || (between === 'ignored' && inCore(i) !== inCore(j))) continue;
                cells.push([has(i, j) ? 1 : 0, inCore(i) || inCore(j) ? 1 : 0]);
              }
            const value = correlation(cells);
            if (value > best + 1e-9) [best, equallyGood] = [value, 1];
            else if (value > best - 1e-9) equallyGood++;
          }
          const found = corePeriphery(graph, { between });
          if ('undefined' in found) expect(['no-ties', 'complete', 'no-variance']).toContain(found.undefined);
          else {
            expect(found.correlation).toBeCloseTo(best, 9);
            expect(found.equallyGood).toBe(equallyGood);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says why there is none', () => {
    expect(corePeriphery(empty(2))).toEqual({ undefined: 'too-few-actors' });
    expect(corePeriphery(empty(4))).toEqual({ undefined: 'no-ties' });
    expect(corePeriphery(complete(4))).toEqual({ undefined: 'complete' });
  });
});

function correlation(cells: [number, number][]): number {
  const mean = (at: 0 | 1) => cells.reduce((sum, cell) => sum + cell[at], 0) / cells.length;
  const [x, y] = [mean(0), mean(1)];
  const product = (a: 0 | 1, b: 0 | 1) =>
    cells.reduce((sum, cell) => sum + (cell[a] - (a ? y : x)) * (cell[b] - (b ? y : x)), 0);
  const spread = product(0, 0) * product(1, 1);
  return spread < 1e-12 ? -Infinity : product(0, 1) / Math.sqrt(spread);
}
