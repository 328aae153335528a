import type { Dot, Line, Stroke, Tone } from './figure.ts';

/** Dots evenly round an ellipse, from the top, named by their place: `a0`, `a1` … */
export function ring(
  name: string,
  count: number,
  [x, y]: readonly [number, number],
  [rx, ry]: readonly [number, number],
): Dot[] {
  return Array.from({ length: count }, (_, k) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * k) / count;
    return [
      `${name}${k}`,
      Math.round(x + rx * Math.cos(angle)),
      Math.round(y + ry * Math.sin(angle)),
    ] as const;
  });
}

/** `a0-a1 a1-a2` as ties, `a0>a1` as arrows. */
export const lines = (text: string, stroke?: Stroke): Line[] =>
  text.split(' ').map((pair) => {
    const [from, to] = pair.split(/[->]/) as [string, string];
    return [from, to, stroke ?? (pair.includes('>') ? 'arrow' : 'tie')] as const;
  });

export const toned = (dots: readonly Dot[], tones: Readonly<Record<string, Tone>>): Dot[] =>
  dots.map(([id, x, y]) => [id, x, y, tones[id] ?? 'school']);

/** The middle of a picture. */
export const middle = [180, 100] as const;
