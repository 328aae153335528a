import { NamePlaces, type Disc } from './name-places.ts';
import { shortLabel } from './short-label.ts';
import { escaped, rounded } from './svg-text.ts';

/** A name beside its actor. */
export type Name = Disc & { text: string };

/**
 * The names of a picture, larger actors first; one that would hide another name or an actor is left out. `room` is the
 * corner of the picture that is farthest from its origin, in CSS pixels.
 */
export function namesSvg(
  names: readonly Name[],
  discs: readonly Disc[],
  room: { width: number; height: number },
): string {
  const places = new NamePlaces(discs, room);
  return [...names]
    .sort((a, b) => b.radius - a.radius)
    .map((name) => {
      const text = shortLabel(name.text, longest);
      const box = places.place(name, text.length * letterWidth, nameHeight);
      if (box === null) return '';
      const [anchor, x] = anchorOf(box, name.x);
      return `<text x="${rounded(x)}" y="${rounded(box.top + baseline)}" text-anchor="${anchor}">${escaped(text)}</text>`;
    })
    .join('');
}

/** Real letters may be narrower than was counted on: the side of a name towards its actor stays where it is. */
function anchorOf({ left, right }: { left: number; right: number }, x: number): [string, number] {
  if (left > x) return ['start', left];
  return right < x ? ['end', right] : ['middle', x];
}

const longest = 34;

/** In CSS pixels, about: fonts of a stand-alone file are not known beforehand. */
const letterWidth = 6.8;
const nameHeight = 16;
const baseline = 12;
