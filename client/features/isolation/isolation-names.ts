import { NamePlaces } from '../../appearance/name-places.ts';
import type { Frame, Placed } from './isolation-places.ts';

/** In CSS pixels, of the font that names on the map have. */
const letter = 6.1;
const line = 15;
const radius = 7;

export type PlacedName = { id: string; name: string; x: number; y: number };

/**
 * Names beside their marks, where they lie on no other name and on no other mark. Those that must be read come first
 * and are always written; the rest wait for room.
 */
export function isolationNames(
  marked: readonly Placed[],
  first: ReadonlySet<string>,
  frame: Frame,
): PlacedName[] {
  const places = new NamePlaces(
    marked.map(({ x, y }) => ({ x, y, radius })),
    frame,
  );
  const ordered = [...marked].sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)));
  return ordered.flatMap(({ id, name, x, y }) => {
    const box = places.place({ x, y, radius }, name.length * letter, line, first.has(id));
    return box === null ? [] : { id, name, x: box.left, y: box.bottom - 3 };
  });
}
