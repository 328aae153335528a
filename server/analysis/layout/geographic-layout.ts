import type { Position } from './points.ts';
import { fitUnitSquare } from './fit-unit-square.ts';

/**
 * Places by coordinates: an equirectangular map true to scale at the mean latitude, fitted into the unit square, north
 * up. Actors without coordinates get `null`: a place must not be invented on a map.
 *
 * @param latitude, longitude degrees, `null` where not known
 */
export function geographicLayout(
  latitude: readonly (number | null)[],
  longitude: readonly (number | null)[],
): (Position | null)[] {
  const known = latitude.flatMap((lat, at) => (lat === null || (longitude[at] ?? null) === null ? [] : [at]));
  const mean = known.reduce((sum, at) => sum + latitude[at]!, 0) / Math.max(1, known.length);
  const shrink = Math.cos((mean * Math.PI) / 180);
  const placed = fitUnitSquare({
    x: Float64Array.from(known, (at) => longitude[at]! * shrink),
    y: Float64Array.from(known, (at) => latitude[at]!),
  });
  const places: (Position | null)[] = latitude.map(() => null);
  for (const [index, at] of known.entries()) places[at] = placed[index]!;
  return places;
}
