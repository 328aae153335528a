import { describe, expect, it } from 'vitest';
import { greatCircle } from '../../contract/great-circle.ts';

describe('greatCircle', () => {
  it('is a quarter of the meridian from equator to pole', () => {
    expect(greatCircle({ latitude: 0, longitude: 0 }, { latitude: 90, longitude: 30 })).toBeCloseTo(
      10_007.557,
      2,
    );
  });
  it('agrees with the distance Arica–Punta Arenas of published calculators (about 3,875 km)', () => {
    const km = greatCircle(
      { latitude: -18.4783, longitude: -70.3126 },
      { latitude: -53.1638, longitude: -70.9171 },
    );
    expect(Math.abs(km - 3857)).toBeLessThan(25);
  });
});
