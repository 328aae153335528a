import { placedNames } from '../maps/map-names.tsx';
import type { Frame } from '../maps/map-places.ts';

type Disc = { id: string; name: string; x: number; y: number; radius: number };

type NamesInput = {
  bubbles: readonly Disc[];
  /** Schools that are pointed out: their names come before others. */
  schools: readonly Disc[];
  /** Schools whose names are written where there is room. */
  near: readonly Disc[];
  lit: string | null;
  frame: Frame;
};

/** Width of a letter, in CSS pixels, and the letters of a name at most. */
const letter = 6.2;
const most = 34;

/** Names beside their marks: what is lit always, then schools pointed out, networks, and others where there is room. */
export function namesOnMap({ bubbles, schools, near, lit, frame }: NamesInput) {
  const discs = [...new Map([...schools, ...bubbles, ...near].map((disc) => [disc.id, disc])).values()];
  return placedNames({
    discs: discs.map((disc) => ({ ...disc, name: shortened(disc.name) })),
    isStrong: (id) => id === lit,
    frame,
    letter,
  });
}

/** Long names end at a word; the whole name is read where the mark is pointed at, and in the list. */
function shortened(name: string): string {
  const plain = name.replace(/ \([^)]*\)$/, '');
  if (plain.length <= most) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', most))}…`;
}
