import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CostQueue } from '../../../server/analysis/graph/cost-queue.ts';

describe('CostQueue', () => {
  it('gives entries back by ascending cost, and grows beyond its first size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 }), (costs) => {
        const queue = new CostQueue(1);
        for (const [position, cost] of costs.entries()) queue.push(position, cost);
        const out: number[] = [];
        const seen = new Set<number>();
        while (!queue.isEmpty) {
          const cost = queue.nextCost;
          const position = queue.pop();
          expect(costs[position]).toBe(cost);
          out.push(cost);
          seen.add(position);
        }
        expect(out).toEqual(costs.toSorted((a, b) => a - b));
        expect(seen.size).toBe(costs.length);
      }),
    );
  });
});
