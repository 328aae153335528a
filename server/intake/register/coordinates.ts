import { greatCircle, type Place } from '../../../contract/great-circle.ts';
import { median } from '../../../contract/median.ts';
import { parseNumber } from '../table.ts';

/** Where Chile has schools, in degrees: the mainland, and the places far from it. */
const boxes = [
  { name: 'mainland', south: -56.6, north: -17.4, west: -76, east: -66.3 },
  { name: 'Easter Island', south: -27.3, north: -27, west: -109.6, east: -109.1 },
  { name: 'Juan Fernández', south: -33.9, north: -33.4, west: -81, east: -78.6 },
  { name: 'Antarctic stations', south: -64, north: -61.5, west: -65, east: -53 },
];

export const isInChile = ({ latitude, longitude }: Place): boolean =>
  boxes.some(
    (box) => latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east,
  );

export type Coordinates =
  | { kind: 'missing' | 'unreadable' | 'foreign' | 'out-of-place'; column: string; point: null }
  | { kind: 'good' | 'imprecise' | 'remote' | 'swapped'; point: Place };

/** Schools of a comuna lie within this distance of the middle of them, in kilometres; remote ones are named. */
export const COMUNA_REACH = 80;

/**
 * Reads LATITUD and LONGITUD as they stand in the directory, with the middle of the comuna's schools where it is known.
 * Swapped coordinates are put right when they then lie in Chile, and near that middle. Nothing else is guessed.
 */
export function readCoordinates(
  latitudeText: string,
  longitudeText: string,
  middle: Place | null,
): Coordinates {
  if (latitudeText === '') return { kind: 'missing', column: 'LATITUD', point: null };
  if (longitudeText === '') return { kind: 'missing', column: 'LONGITUD', point: null };
  const latitude = parseNumber(latitudeText);
  const longitude = parseNumber(longitudeText);
  if (latitude === null) return { kind: 'unreadable', column: 'LATITUD', point: null };
  if (longitude === null) return { kind: 'unreadable', column: 'LONGITUD', point: null };
  const point = { latitude, longitude };
  if (isInChile(point)) return { kind: quality(point, middle), point };
  const turned = { latitude: longitude, longitude: latitude };
  if (!isInChile(turned)) return { kind: 'foreign', column: 'LATITUD', point: null };
  const fits = middle === null || greatCircle(turned, middle) <= COMUNA_REACH;
  return fits ? { kind: 'swapped', point: turned } : { kind: 'out-of-place', column: 'LATITUD', point: null };
}

function quality(point: Place, middle: Place | null) {
  if (middle !== null && greatCircle(point, middle) > COMUNA_REACH) return 'remote';
  return isCoarse(point.latitude) || isCoarse(point.longitude) ? 'imprecise' : 'good';
}

/** Fewer than two decimals that say something; years differ in how many zeros they add. */
const isCoarse = (degrees: number): boolean => Math.abs(degrees * 10 - Math.round(degrees * 10)) < 1e-9;

/** The middle of points: the median of each coordinate, which a few wrong ones do not move. */
export function middleOf(points: readonly Place[]): Place | null {
  const latitude = median(points.map((point) => point.latitude));
  const longitude = median(points.map((point) => point.longitude));
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
