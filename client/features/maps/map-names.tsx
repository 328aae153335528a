import { NamePlaces } from '../../appearance/name-places.ts';
import type { Frame } from './map-places.ts';

type NamedDisc = { id: string; name: string; x: number; y: number; radius: number };
type PlacedName = { id: string; name: string; x: number; y: number };

type NamesInput = {
  discs: readonly NamedDisc[];
  /** Whether a name must be read: it comes first and is always written; the rest wait for room. */
  isStrong: (id: string) => boolean;
  frame: Frame;
  /** Width of a letter, in CSS pixels. */
  letter: number;
};

/** In CSS pixels, of the font that names on a map have. */
const line = 15;

/** Names beside their marks, where they lie on no other name and on no other mark. */
export function placedNames({ discs, isStrong, frame, letter }: NamesInput): PlacedName[] {
  const places = new NamePlaces(discs, frame);
  const ordered = discs.toSorted((a, b) => Number(isStrong(b.id)) - Number(isStrong(a.id)));
  return ordered.flatMap((disc) => {
    const box = places.place(disc, disc.name.length * letter, line, isStrong(disc.id));
    return box === null ? [] : { id: disc.id, name: disc.name, x: box.left, y: box.bottom - 3 };
  });
}

export function MapNames({ names }: { names: readonly PlacedName[] }) {
  return names.map(({ id, name, x, y }) => (
    <text key={id} className="map-name" x={x} y={y} aria-hidden="true">
      {name}
    </text>
  ));
}
