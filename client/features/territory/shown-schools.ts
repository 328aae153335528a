import type { GraphActor } from '../../../contract/graphs.ts';
import type { Frame, MapPlaces } from '../maps/map-places.ts';
import type { SchoolsOfMap } from './map-schools.ts';
import type { zoomed } from './map-zoom.ts';

type Whole = MapPlaces | null;
export type ShownSchool = { id: string; name: string; label: string; x: number; y: number; radius: number };

/** The schools that the zoom shows, own ones with their size; north first, as the keys walk. */
export function shownOn(
  whole: Whole,
  schools: SchoolsOfMap,
  { at, frame }: { at: ReturnType<typeof zoomed>; frame: Frame },
) {
  const actors = new Map<string, GraphActor>(schools.own.map((actor) => [actor.id, actor]));
  const largest = Math.max(1, ...schools.own.map(({ enrolment }) => enrolment ?? 0));
  const placed = (whole?.schools ?? []).map((school) => {
    const actor = actors.get(school.id);
    return {
      ...at(school),
      radius: schoolRadius(actor?.enrolment ?? null, largest),
      label: [school.name, actor?.comunaName].filter(Boolean).join(', '),
    };
  });
  const isIn = ({ x, y }: { x: number; y: number }) =>
    x > -9 && y > -9 && x < frame.width + 9 && y < frame.height + 9;
  const inFrame = placed.filter(isIn).sort((a, b) => a.y - b.y);
  return {
    all: placed,
    own: inFrame.filter(({ id }) => actors.has(id)),
    others: inFrame.filter(({ id }) => !actors.has(id)),
  };
}

/** In CSS pixels; the area grows with the pupils, and a school whose pupils nobody counted is small. */
const schoolRadius = (enrolment: number | null, largest: number): number =>
  3.2 + 5.5 * Math.sqrt(Math.max(0, enrolment ?? 0) / largest);

/** Schools that the whole map does not show: those without coordinates, and those that lie off it. */
export function missingOn(
  whole: NonNullable<Whole>,
  { own, others }: SchoolsOfMap,
  { width, height }: Frame,
) {
  const all = [...own, ...others];
  const unplaced = all.filter(({ latitude, longitude }) => latitude === null || longitude === null).length;
  const inside = whole.schools.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
  return { unplaced, outside: all.length - unplaced - inside.length };
}
