import { describe, expect, it } from 'vitest';
import { append, largestOf, smallestOf } from '../../contract/extremes.ts';

describe('extremes of any number of values', () => {
  const many = Array.from({ length: 300_000 }, (_, at) => at % 1000);

  it('are those of the language, where a call has room for them', () => {
    for (const values of [[3, 1, 2], [-1], [], [1, Number.NaN, 2], [Number.NaN, 1]]) {
      expect(largestOf(values)).toBe(Math.max(...values));
      expect(largestOf(values, 0)).toBe(Math.max(0, ...values));
      expect(smallestOf(values)).toBe(Math.min(...values));
      expect(smallestOf(values, 0)).toBe(Math.min(0, ...values));
    }
  });

  it('are found where it has none', () => {
    expect(() => Math.max(...many)).toThrow(RangeError);
    expect([smallestOf(many), largestOf(many)]).toEqual([0, 999]);
    const list = [-1];
    append(list, many);
    expect(list).toHaveLength(300_001);
  });
});
