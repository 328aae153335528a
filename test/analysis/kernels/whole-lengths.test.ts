import { describe, expect, it } from 'vitest';
import { wholeLengths } from '../../../server/analysis/kernels/whole-lengths.ts';

describe('wholeLengths', () => {
  it('finds the unit', () => {
    expect(wholeLengths(Float64Array.of(0.5, 1, 0.2), 63)).toEqual(Int32Array.of(5, 10, 2));
    expect(wholeLengths(Float64Array.of(1, 1 / 2, 1 / 3, 1 / 4, 1 / 5), 63)).toEqual(
      Int32Array.of(60, 30, 20, 15, 12),
    );
    expect(wholeLengths(Float64Array.of(3_000, 1_000), 63)).toEqual(Int32Array.of(3, 1));
    expect(wholeLengths(Float64Array.of(0.1 + 0.2, 0.1), 63)).toEqual(Int32Array.of(3, 1));
    expect(wholeLengths(new Float64Array(0), 63)).toEqual(new Int32Array(0));
  });

  it('says when there is none', () => {
    expect(wholeLengths(Float64Array.of(1, 64), 63)).toBeNull();
    expect(wholeLengths(Float64Array.of(1, Math.PI), 1_023)).toBeNull();
    expect(wholeLengths(Float64Array.of(1, 1e-9), 1_023)).toBeNull();
    expect(wholeLengths(Float64Array.of(1e300, 1), 1_023)).toBeNull();
    expect(
      wholeLengths(
        Float64Array.from({ length: 1_024 }, (_, at) => at + 1),
        1_023,
      ),
    ).toBeNull();
  });
});
