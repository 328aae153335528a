import { greatCircle } from '../../../contract/great-circle.ts';
import { describe, expect, it } from 'vitest';
import { isInChile, middleOf, readCoordinates } from '../../../server/intake/register/coordinates.ts';

const arica = { latitude: -18.48, longitude: -70.3 };

describe('readCoordinates', () => {
  it.each([
    ['-18,4872', '-70,2952', 'good', { latitude: -18.4872, longitude: -70.2952 }],
    ['-18.4872', '-70.2952', 'good', { latitude: -18.4872, longitude: -70.2952 }],
    ['-70,2952', '-18,4872', 'swapped', { latitude: -18.4872, longitude: -70.2952 }],
    ['-70,65', '-33,45', 'out-of-place', null],
    ['40,41', '-3,70', 'foreign', null],
    ['-70,6552', '-70,6552', 'foreign', null],
    ['', '-70,2952', 'missing', null],
    ['-18,4872', '', 'missing', null],
    ['& 65279;-27,1', '-109,3', 'unreadable', null],
    ['-18,000', '-70,2952', 'imprecise', { latitude: -18, longitude: -70.2952 }],
    ['-20,2152', '-70,1312', 'remote', { latitude: -20.2152, longitude: -70.1312 }],
  ])('%s / %s is %s', (latitude, longitude, kind, point) => {
    expect(readCoordinates(latitude, longitude, arica)).toMatchObject({ kind, point });
  });

  it('takes the swap as certain when no other school of the comuna is placed', () => {
    expect(readCoordinates('-70,65', '-33,45', null).kind).toBe('swapped');
  });
});

describe('isInChile', () => {
  it('knows the islands and the Antarctic station', () => {
    for (const [latitude, longitude] of [
      [-27.15, -109.43],
      [-33.64, -78.83],
      [-62.2, -58.96],
      [-54.93, -67.6],
    ] as const)
      expect(isInChile({ latitude, longitude })).toBe(true);
  });
  it('does not take in Buenos Aires, Lima or the ocean', () => {
    for (const [latitude, longitude] of [
      [-34.6, -58.4],
      [-12, -77],
      [-33, -90],
    ] as const)
      expect(isInChile({ latitude, longitude })).toBe(false);
  });
});

describe('distance and middle', () => {
  it('measures a degree of latitude as 111.2 km on any meridian', () => {
    expect(greatCircle({ latitude: -33, longitude: -70 }, { latitude: -34, longitude: -70 })).toBeCloseTo(
      111.195,
      2,
    );
  });
  it('takes the median of each coordinate', () => {
    const points = [-1, -2, -90].map((latitude) => ({ latitude, longitude: latitude * 2 }));
    expect(middleOf(points)).toEqual({ latitude: -2, longitude: -4 });
    expect(middleOf(points.slice(0, 2))).toEqual({ latitude: -1.5, longitude: -3 });
    expect(middleOf([])).toBeNull();
  });
});
