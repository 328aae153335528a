import type { Basemap } from '../../appearance/basemap.ts';
import { linePath } from './line-path.ts';

type Point = { x: number; y: number };

/** The country under the marks of a map; `at` says where a corner is shown. */
export function MapLand({ land, at = (corner) => corner }: { land: Basemap; at?: (corner: Point) => Point }) {
  return land.map(({ kind, corners }, place) => (
    <path key={place} className={`map-${kind}`} d={linePath(corners.map(at), kind === 'land')} />
  ));
}
