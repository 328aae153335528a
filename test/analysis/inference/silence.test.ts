import { describe, expect, it } from 'vitest';
import { anyIsInNoPair, isInNoPair, namesNobody } from '../../../server/analysis/inference/silence.ts';
import { eachDigraph, eachGraph } from './every-network.ts';

describe('silence', () => {
  it('counts the directed networks of 4 actors in which the first names nobody', () => {
    const silent = new Map<number, number>();
    const totals = new Map<number, number>();
    eachDigraph(4, (has, arcs) => {
      totals.set(arcs, (totals.get(arcs) ?? 0) + 1);
      if (!has(0, 1) && !has(0, 2) && !has(0, 3)) silent.set(arcs, (silent.get(arcs) ?? 0) + 1);
    });
    for (const [arcs, total] of totals)
      expect(Math.abs(namesNobody(4, arcs) - (silent.get(arcs) ?? 0) / total)).toBeLessThan(1e-12);
  });

  it.each([3, 4, 5])('counts the networks of %i actors with the first, and with any, in no pair', (n) => {
    const first = new Map<number, number>();
    const any = new Map<number, number>();
    const totals = new Map<number, number>();
    eachGraph(n, (pairs) => {
      const connected = new Set(pairs.flat());
      const m = pairs.length;
      totals.set(m, (totals.get(m) ?? 0) + 1);
      if (!connected.has(0)) first.set(m, (first.get(m) ?? 0) + 1);
      if (connected.size < n) any.set(m, (any.get(m) ?? 0) + 1);
    });
    for (const [m, total] of totals) {
      expect(Math.abs(isInNoPair(n, m) - (first.get(m) ?? 0) / total)).toBeLessThan(1e-12);
      expect(Math.abs(anyIsInNoPair(n, m) - (any.get(m) ?? 0) / total)).toBeLessThan(1e-12);
    }
  });

  it('is higher for pairs than for arcs once ties are returned', () => {
    // toy8: 11 arcs in 8 pairs
    expect(isInNoPair(8, 8)).toBeGreaterThan(namesNobody(8, 11) ** 2);
  });
});
