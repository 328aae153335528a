import type { Basemap } from '../../appearance/basemap.ts';
import { MapLand } from '../maps/map-land.tsx';
import type { Frame } from '../maps/map-places.ts';
import type { ShownSchool } from './shown-schools.ts';

type Point = { x: number; y: number };

type BaseProps = {
  land: Basemap;
  at: <Placed extends Point>(place: Placed) => Placed;
  frame: Frame;
  others: readonly ShownSchool[];
  /** Own schools that cannot be pressed: under networks, or too many. */
  faded: readonly ShownSchool[];
  hasSea: boolean;
};

/** The country under the marks, and schools that are only points. */
export function MapBase({ land, at, frame, others, faded, hasSea }: BaseProps) {
  return (
    <>
      <rect className={hasSea ? 'map-sea' : 'map-land'} width={frame.width} height={frame.height} />
      <MapLand land={land} at={at} />
      <path className="map-points" d={pointsOf(others)} />
      <path className="map-points map-points-own" d={pointsOf(faded)} />
    </>
  );
}

/** Round ends of lines without length: thousands of points as one shape. */
const pointsOf = (schools: readonly Point[]): string =>
  schools.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join('');
