import type { ActorKind } from '../../contract/identifiers.ts';
import { okabeIto } from './palette.ts';

/** The shape says the same as the colour, for readers who do not see colours. */
export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'pentagon' | 'group';

export const shapeOfKind: Record<ActorKind, Shape> = {
  school: 'circle',
  sostenedor: 'square',
  university: 'triangle',
  organisation: 'diamond',
  'public-body': 'pentagon',
};

export const colourOfKind: Record<ActorKind, string> = {
  school: okabeIto.blue,
  sostenedor: okabeIto.orange,
  university: okabeIto.purple,
  organisation: okabeIto.green,
  'public-body': okabeIto.vermilion,
};

/** Corners, and distance from the centre to a corner such that each shape covers about the area of the unit circle. */
export const corners: Record<Shape, { count: number; reach: number; turned: boolean }> = {
  circle: { count: 0, reach: 1, turned: false },
  square: { count: 4, reach: 1.2533, turned: false },
  triangle: { count: 3, reach: 1.42, turned: true },
  diamond: { count: 4, reach: 1.2533, turned: true },
  pentagon: { count: 5, reach: 1.1494, turned: true },
  // A square with round corners: several actors at once.
  group: { count: 4, reach: 1.34, turned: false },
};

/** SVG path of a shape of radius `r` about (x, y); y grows downwards. */
export function shapePath(shape: Shape, x: number, y: number, r: number): string {
  if (shape === 'group') return roundedSquare(x, y, r);
  const { count, reach, turned } = corners[shape];
  if (count === 0) return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  const start = -Math.PI / 2 + (turned ? 0 : Math.PI / count);
  const points = Array.from({ length: count }, (_, at) => {
    const angle = start + (2 * Math.PI * at) / count;
    return `${round(x + r * reach * Math.cos(angle))} ${round(y + r * reach * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
}

/** Half a side of the group's square, and the radius of its corners, of a circle of radius 1. */
export const groupSquare = { half: 0.95, corner: 0.35 } as const;

function roundedSquare(x: number, y: number, r: number): string {
  const [half, corner] = [groupSquare.half * r, groupSquare.corner * r];
  const side = round(2 * (half - corner));
  const arc = (dx: number, dy: number) =>
    `a${round(corner)} ${round(corner)} 0 0 1 ${round(dx * corner)} ${round(dy * corner)}`;
  const start = `M${round(x - half + corner)} ${round(y - half)}`;
  return `${start}h${side}${arc(1, 1)}v${side}${arc(-1, 1)}h${-side}${arc(-1, -1)}v${-side}${arc(1, -1)}Z`;
}

const round = (value: number) => Math.round(value * 100) / 100;
