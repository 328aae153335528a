import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../client/ui/csv.ts';

describe('CSV', () => {
  it('quotes what would break a row and leaves unknown empty', () => {
    expect(csvOf([['a;b', 'dice "sí"', null, 3]])).toBe('\uFEFF"a;b";"dice ""sí""";;3\r\n');
  });

  it('lets no name be computed, and numbers be numbers', () => {
    expect(csvOf([['=1+1', -5, 0.25]])).toBe("\uFEFF'=1+1;-5;0,25\r\n");
  });
});
