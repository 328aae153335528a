import { describe, expect, it } from 'vitest';
import { geographicLayout } from '../../../server/analysis/layout/geographic-layout.ts';

describe('geographicLayout', () => {
  it('puts north up and east right, one scale for both', () => {
    // A degree of longitude at 60° is half as long as one of latitude.
    const [south, north, east] = geographicLayout([-60.5, -59.5, -60], [-70, -70, -68]);
    expect(north!.y).toBeGreaterThan(south!.y);
    expect(east!.x).toBeGreaterThan(south!.x);
    expect((east!.x - south!.x) / (north!.y - south!.y)).toBeCloseTo(1, 2);
  });

  it('gives no place where there are no coordinates', () => {
    expect(geographicLayout([-33, null, -34], [-70, -71, null])).toEqual([{ x: 0.5, y: 0.5 }, null, null]);
    expect(geographicLayout([], [])).toEqual([]);
  });
});
