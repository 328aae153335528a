import type { GraphActor } from '../../../contract/graphs.ts';
import { basemapOf, type Basemap } from '../../appearance/basemap.ts';
import { geographicPlaces, onContinent } from '../../appearance/geographic-places.ts';
import type { Outline } from '../../appearance/outline.ts';

export type Frame = { width: number; height: number };
export type Placed = { id: string; name: string; x: number; y: number };

export type MapPlaces = {
  schools: Placed[];
  /** Schools on far islands, which would make the rest too small to read: they are in the list alone. */
  outside: number;
  land: Basemap;
  /** A round number of kilometres, and its length in the picture. */
  bar: { km: number; length: number };
};

/** In CSS pixels, between the outermost school and the edge of the picture. */
const margin = 28;

/** Where schools lie in a picture of this size, north up, with the country under them; `null`: nobody has coordinates. */
export function mapPlaces(
  actors: readonly GraphActor[],
  outline: Outline | undefined,
  frame: Frame,
): MapPlaces | null {
  const located = actors.filter(({ kind, latitude }) => kind === 'school' && latitude !== null);
  if (located.length === 0) return null;
  const places = geographicPlaces(located, []);
  // Simulated places are nowhere on the globe.
  const inside = located.every(({ simulated }) => simulated) ? places.actors : onContinent(places.actors);
  const { place, scale } = fitted(inside, frame);
  const land = basemapOf(places, outline).filter(({ kind }) => kind !== 'comuna');
  return {
    outside: places.actors.length - inside.length,
    schools: inside.map(({ id, name, ...at }) => ({ id, name, ...place(at) })),
    land: land.map(({ kind, corners }) => ({ kind, corners: corners.map(place) })),
    bar: barOf(scale, frame.width),
  };
}

type Point = { x: number; y: number };

/** Kilometres to pixels: all schools in the picture, in its middle. */
function fitted(located: readonly Point[], { width, height }: Frame) {
  const xs = located.map(({ x }) => x);
  const ys = located.map(({ y }) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    (width - 2 * margin) / Math.max(1, right - left),
    (height - 2 * margin) / Math.max(1, high - low),
  );
  const across = (width - (right - left) * scale) / 2;
  const down = (height - (high - low) * scale) / 2;
  return {
    scale,
    place: ({ x, y }: Point): Point => ({ x: across + (x - left) * scale, y: down + (high - y) * scale }),
  };
}

function barOf(scale: number, width: number) {
  const most = width / scale / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(0.1, most)));
  const km = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { km, length: km * scale };
}
