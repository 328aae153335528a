import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { density } from '../../../server/analysis/metrics/density.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, empty, path, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { tied } from '../../networks/slow-paths.ts';
import { toy8 } from '../../networks/toy8.ts';
import { agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published, snaNumber, ucinetNetworks } from '../../oracles/published.ts';

describe('density', () => {
  it('of families', () => {
    expect(density(path(6))).toBeCloseTo(2 / 6, 12);
    expect(density(star(6))).toBeCloseTo(2 / 6, 12);
    expect(density(cycle(6))).toBeCloseTo(2 / 5, 12);
    expect(density(complete(6))).toBe(1);
    expect(density(empty(6))).toBe(0);
  });

  it('as UCINET and R sna print it', () => {
    for (const name of ucinetNetworks)
      expect(density(frozenGraph(name))).toBeCloseTo(published.ucinet_cohesion[name].Density!, 7);
    for (const name of ['knoke_info', 'knoke_money'] as const)
      expect(density(frozenGraph(name))).toBeCloseTo(snaNumber(name, 'dens'), 6);
    expect(density(toy8)).toBeCloseTo(0.19643, 5);
  });

  agreesWithFrozen('density');
  obeysLaws('density');

  it('equals counting every cell', () => {
    fc.assert(
      fc.property(anyGraph({ least: 2 }), (graph) => {
        const has = tied(graph);
        const cells = graph.actors
          .flatMap((_, i) => graph.actors.map((__, j) => [i, j] as const))
          .filter(([i, j]) => i !== j);
        expect(density(graph)).toBeCloseTo(cells.filter(([i, j]) => has(i, j)).length / cells.length, 12);
      }),
    );
  });

  it('merges parallel ties and says when there are too few actors', () => {
    expect(density(ties('a-b b-a'))).toBe(1);
    expect(density(empty(1))).toEqual({ undefined: 'too-few-actors' });
  });
});
