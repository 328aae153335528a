import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../server/runtime/bytes-of.ts';

describe('bytesOf', () => {
  it('grows with what is held, by about its bytes', () => {
    expect(bytesOf(new Float64Array(1_000))).toBeGreaterThanOrEqual(8_000);
    expect(bytesOf(new Float64Array(1_000))).toBeLessThan(8_200);
    expect(bytesOf('x'.repeat(5_000))).toBeGreaterThanOrEqual(5_000);
    const rows = Array.from({ length: 1_000 }, (_, at) => ({ id: `actor-${String(at)}`, x: at, y: null }));
    expect(bytesOf(rows)).toBeGreaterThan(60_000);
    expect(bytesOf(rows)).toBeLessThan(200_000);
  });

  it('looks into maps and sets, and is at least 1 for nothing', () => {
    const inside = 'y'.repeat(1_000);
    expect(bytesOf(new Map([['key', inside]]))).toBeGreaterThan(1_000);
    expect(bytesOf(new Set([inside]))).toBeGreaterThan(1_000);
    expect(bytesOf(null)).toBeGreaterThanOrEqual(1);
    expect(bytesOf(undefined)).toBeGreaterThanOrEqual(1);
  });

  it('takes lists of any length', () => {
    expect(bytesOf(new Array<number>(500_000).fill(1))).toBeGreaterThan(4_000_000);
  });
});
