import { bitCount } from '../../../server/analysis/graph/bit-count.ts';
import { describe, expect, it } from 'vitest';
import { choose, eachPermutation, eachSubset } from '../../../server/analysis/inference/enumerate.ts';

describe('enumeration', () => {
  it('visits each subset once', () => {
    const seen = new Set<string>();
    eachSubset(7, 3, (subset) => seen.add(subset.join()));
    expect(seen.size).toBe(choose(7, 3));
    expect([...seen].every((text) => new Set(text.split(',')).size === 3)).toBe(true);
  });

  it('has one empty subset, and none that is too large', () => {
    let [empty, large] = [0, 0];
    eachSubset(4, 0, () => empty++);
    eachSubset(2, 3, () => large++);
    expect([empty, large]).toEqual([1, 0]);
  });

  it('visits each order once', () => {
    const seen = new Set<string>();
    eachPermutation(5, (order) => seen.add(order.join()));
    expect(seen.size).toBe(120);
  });

  it('counts subsets and bits', () => {
    expect(choose(16, 8)).toBe(12870);
    expect(choose(3, 5)).toBe(0);
    for (const word of [0, 1, -1, 0x80000000, 0x5a5a5a5a])
      expect(bitCount(word)).toBe((word >>> 0).toString(2).replaceAll('0', '').length);
  });
});
