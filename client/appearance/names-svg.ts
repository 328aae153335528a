import { shortLabel } from './short-label.ts';
import { escaped, rounded } from './svg-text.ts';

/** A name beside its actor: the middle and radius of the actor in CSS pixels. */
export type Name = { x: number; y: number; radius: number; text: string };

/** The names of a picture, larger actors first; one that would lie on another is left out. `turn`: right of it, names stand left. */
export function namesSvg(names: readonly Name[], turn: number): string {
  const taken: Box[] = [];
  return [...names]
    .sort((a, b) => b.radius - a.radius)
    .map((name) => {
      const text = shortLabel(name.text, longest);
      const beside = name.radius + 5;
      const sides = name.x < turn ? [1, -1] : [-1, 1];
      const side = sides.find((way) => {
        const box = nameBox(name.x + way * beside, name.y, way, text.length);
        return !taken.some((other) => overlap(box, other)) && taken.push(box);
      });
      if (side === undefined) return '';
      return `<text x="${rounded(name.x + side * beside)}" y="${rounded(name.y + 4)}" text-anchor="${side === 1 ? 'start' : 'end'}">${escaped(text)}</text>`;
    })
    .join('');
}

const longest = 34;

type Box = { left: number; right: number; y: number };
const letterWidth = 6.8;
const nameHeight = 16;

/** About where a name lies: fonts of a stand-alone file are not known beforehand. */
function nameBox(x: number, y: number, side: number, letters: number): Box {
  const length = letters * letterWidth;
  return side === 1 ? { left: x, right: x + length, y } : { left: x - length, right: x, y };
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < nameHeight;
