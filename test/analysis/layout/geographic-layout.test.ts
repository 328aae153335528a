import { describe, expect, it } from 'vitest';
import { geographicLayout } from '../../../server/analysis/layout/geographic-layout.ts';

const at = (latitude: number | null, longitude: number | null) => ({ latitude, longitude });
const ties = (...pairs: [number, number][]) => ({
  from: Int32Array.from(pairs, ([from]) => from),
  to: Int32Array.from(pairs, ([, to]) => to),
});

describe('geographicLayout', () => {
  it('puts north up and east to the right, with one scale for both', () => {
    // A degree of longitude at 60 degrees south is half as wide as one of latitude.
    const [south, north, east] = geographicLayout([at(-61, 0), at(-59, 0), at(-61, 4)], ties());
    expect(north!.y).toBeGreaterThan(south!.y);
    expect(east!.x).toBeGreaterThan(south!.x);
    expect((east!.x - south!.x) / (north!.y - south!.y)).toBeCloseTo(1, 3);
    for (const { x, y } of [south!, north!, east!]) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(1);
    }
  });

  it('puts an actor without coordinates in the middle of those it has ties with, else in the centre', () => {
    const places = [at(-33, -71), at(-34, -70), at(null, null), at(null, null), at(-33, null)];
    const [a, b, between, alone, half] = geographicLayout(places, ties([2, 0], [1, 2]));
    expect(between!.x).toBeCloseTo((a!.x + b!.x) / 2, 10);
    expect(between!.y).toBeCloseTo((a!.y + b!.y) / 2, 10);
    expect(alone).toEqual({ x: 0.5, y: 0.5 });
    expect(half).toEqual({ x: 0.5, y: 0.5 });
  });

  it('takes a network where nobody, or only one, has coordinates', () => {
    expect(geographicLayout([at(null, null)], ties())).toEqual([{ x: 0.5, y: 0.5 }]);
    expect(geographicLayout([at(-33, -71)], ties())).toEqual([{ x: 0.5, y: 0.5 }]);
    expect(geographicLayout([], ties())).toEqual([]);
  });
});
