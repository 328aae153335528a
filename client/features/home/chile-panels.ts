import type { Coordinates, Outline } from '../../appearance/outline.ts';
import { linePath } from '../maps/line-path.ts';

type Point = { x: number; y: number };
export type Panel = {
  id: 'north' | 'centre' | 'south';
  north: number;
  south: number;
  west: number;
  east: number;
};

/** A country of 4,300 by 180 km as three maps side by side, each at its own scale: where most schools are it is larger. In degrees. */
export const panels: readonly Panel[] = [
  { id: 'north', north: -17.2, south: -32.2, west: -73.4, east: -66.8 },
  { id: 'centre', north: -31.9, south: -39.5, west: -74.9, east: -69.3 },
  { id: 'south', north: -39.2, south: -56.1, west: -78, east: -66.2 },
];

/** In CSS pixels. */
export const panelHeight = 528;

const scaleOf = ({ north, south }: Panel) => panelHeight / (north - south);
const squeeze = ({ north, south }: Panel) => Math.cos((((north + south) / 2) * Math.PI) / 180);

export const panelWidth = (panel: Panel): number =>
  Math.round((panel.east - panel.west) * squeeze(panel) * scaleOf(panel));

/** A place in the pixels of a panel, north up. */
export const placeIn =
  (panel: Panel) =>
  ({ longitude, latitude }: Coordinates): Point => ({
    x: (longitude - panel.west) * squeeze(panel) * scaleOf(panel),
    y: (panel.north - latitude) * scaleOf(panel),
  });

/** The panel that shows a place; where two overlap, the first. `null`: none. */
export const panelOf = ({ longitude, latitude }: Coordinates): Panel | null =>
  panels.find(
    ({ north, south, west, east }) =>
      latitude <= north && latitude > south && longitude >= west && longitude <= east,
  ) ?? null;

/** The path of those lines that come near a panel; what lies outside is cut by its frame. */
export function pathIn(panel: Panel, lines: Outline['land'], isClosed: boolean): string {
  const place = placeIn(panel);
  return lines
    .filter((line) => line.some(({ latitude }) => latitude < panel.north + 1 && latitude > panel.south - 1))
    .map((line) => linePath(line.map(place), isClosed))
    .join('');
}
