import { NamePlaces } from '../../appearance/name-places.ts';
import type { Frame } from '../isolation/isolation-places.ts';

type Disc = { id: string; name: string; x: number; y: number; radius: number };
export type PlacedName = { id: string; name: string; x: number; y: number };

type NamesInput = {
  bubbles: readonly Disc[];
  /** Schools that are pointed out: their names come before others. */
  schools: readonly Disc[];
  /** Schools whose names are written where there is room. */
  near: readonly Disc[];
  lit: string | null;
  frame: Frame;
};

/** In CSS pixels, of the font that names on the map have. */
const letter = 6.2;
const line = 15;
const most = 34;

/** Names beside their marks: what is lit always, then schools pointed out, networks, and others where there is room. */
export function namesOnMap({ bubbles, schools, near, lit, frame }: NamesInput): PlacedName[] {
  const discs = [...new Map([...schools, ...bubbles, ...near].map((disc) => [disc.id, disc])).values()];
  const places = new NamePlaces(discs, frame);
  const ordered = discs.sort((a, b) => Number(b.id === lit) - Number(a.id === lit));
  return ordered.flatMap((disc) => {
    const name = shortened(disc.name);
    const box = places.place(disc, name.length * letter, line, disc.id === lit);
    return box === null ? [] : { id: disc.id, name, x: box.left, y: box.bottom - 3 };
  });
}

/** Long names end at a word; the whole name is read where the mark is pointed at, and in the list. */
function shortened(name: string): string {
  const plain = name.replace(/ \([^)]*\)$/, '');
  if (plain.length <= most) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', most))}…`;
}
