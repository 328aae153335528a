import type { Basemap } from '../../appearance/basemap.ts';
import type { Frame } from '../isolation/isolation-places.ts';
import type { PlacedName } from './map-names.ts';
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
      {land.map(({ kind, corners }, place) => (
        <path key={place} className={`map-${kind}`} d={lineOf(corners.map(at), kind === 'land')} />
      ))}
      <path className="map-points" d={pointsOf(others)} />
      <path className="map-points map-points-own" d={pointsOf(faded)} />
    </>
  );
}

function lineOf(corners: readonly Point[], isClosed: boolean): string {
  const line = corners.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
  return `M${line}${isClosed ? 'Z' : ''}`;
}

/** Round ends of lines without length: thousands of points as one shape. */
const pointsOf = (schools: readonly Point[]): string =>
  schools.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join('');

export function MapNames({ names }: { names: readonly PlacedName[] }) {
  return names.map(({ id, name, x, y }) => (
    <text key={id} className="map-name" x={x} y={y} aria-hidden="true">
      {name}
    </text>
  ));
}
