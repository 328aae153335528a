import { NamePlaces, type Disc } from './name-places.ts';
import { nameLines } from './short-names.ts';
import { escaped, rounded } from './svg-text.ts';

/** A name beside its actor; a strong one is written in any case. */
export type Name = Disc & { text: string; strong?: boolean };

/**
 * The names of a picture, the first ones first; one that would hide another name or an actor is left out, and none is
 * cut. `room` is the corner of the picture that is farthest from its origin, in CSS pixels.
 */
export function namesSvg(
  names: readonly Name[],
  discs: readonly Disc[],
  room: { width: number; height: number },
): string {
  const places = new NamePlaces(discs, room);
  return names
    .map((name) => {
      const lines = nameLines(name.text);
      const width = lines.reduce((most, line) => Math.max(most, line.length), 0) * letterWidth;
      const box = places.place(name, width, lines.length * lineHeight + 1, name.strong);
      if (box === null) return '';
      const [anchor, x] = anchorOf(box, name.x);
      const weight = name.strong ? ' font-weight="650"' : '';
      const rows = lines.map(
        (line, at) =>
          `<tspan x="${rounded(x)}" y="${rounded(box.top + baseline + at * lineHeight)}">${escaped(line)}</tspan>`,
      );
      return `<text text-anchor="${anchor}"${weight}>${rows.join('')}</text>`;
    })
    .join('');
}

/** Real letters may be narrower than was counted on: the side of a name towards its actor stays where it is. */
function anchorOf({ left, right }: { left: number; right: number }, x: number): [string, number] {
  if (left > x) return ['start', left];
  return right < x ? ['end', right] : ['middle', (left + right) / 2];
}

/** In CSS pixels, about: fonts of a stand-alone file are not known beforehand. */
const letterWidth = 6.8;
const lineHeight = 15;
const baseline = 12;
