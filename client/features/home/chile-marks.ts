import places from '../../../datasets/outline/places.json' with { type: 'json' };
import type { Territory } from '../../../contract/territories.ts';
import { apart } from '../maps/apart.ts';
import type { MapMark } from '../maps/map-marks.tsx';
import { panelOf, panels, placeIn, type Panel } from './chile-panels.ts';

export type ChileMark = MapMark & {
  kind: 'slep' | 'region';
  name: string;
  /** Region in which a SLEP lies, or the region itself. */
  region: string | null;
  radius: number;
};

const known: Readonly<Record<string, readonly number[]>> = places;

/** In CSS pixels: the mark of a SLEP, and the room kept between two. */
const radius = 5;
const gap = 3;

function placeOf(id: string) {
  const [longitude, latitude] = known[id] ?? [];
  return longitude === undefined || latitude === undefined ? null : { longitude, latitude };
}

/** Regions by name and SLEPs as points in each panel, from north to south; points too close are pushed apart. */
export function chileMarks(
  territories: readonly Territory[],
  labelOf: (territory: Territory) => string,
): ReadonlyMap<Panel, ChileMark[]> {
  const marks = new Map<Panel, ChileMark[]>(panels.map((panel) => [panel, []]));
  for (const territory of territories) {
    const { id, kind, name, parentId } = territory;
    if (kind !== 'slep' && kind !== 'region') continue;
    const place = placeOf(id);
    const panel = place && panelOf(place);
    if (!place || !panel) continue;
    const region = kind === 'region' ? id : parentId;
    marks
      .get(panel)!
      .push({ id, kind, name, region, radius, label: labelOf(territory), ...placeIn(panel)(place) });
  }
  return new Map([...marks].map(([panel, all]) => [panel, inOrder(all)]));
}

function inOrder(marks: readonly ChileMark[]): ChileMark[] {
  const sorted = [...marks].sort((a, b) => a.y - b.y || a.x - b.x);
  const points = apart(
    sorted.filter(({ kind }) => kind === 'slep'),
    gap,
  );
  // The name of a region stands in the sea, at the height of its schools.
  const names = sorted.filter(({ kind }) => kind === 'region').map((mark) => ({ ...mark, x: 8 }));
  return [...names, ...points].sort((a, b) => a.y - b.y);
}

/** SLEPs that no panel can show: they are on an island far out, or the map does not know them. */
export const withoutMark = (sleps: readonly Territory[]): Territory[] =>
  sleps.filter(({ id }) => {
    const place = placeOf(id);
    return place === null || panelOf(place) === null;
  });
