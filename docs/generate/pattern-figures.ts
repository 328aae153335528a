import type { Dot, Figure, Line, Stroke, Tone } from './figure.ts';

/** Dots evenly round an ellipse, from the top, named by their place: `a0`, `a1` … */
function ring(
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
const lines = (text: string, stroke?: Stroke): Line[] =>
  text.split(' ').map((pair) => {
    const [from, to] = pair.split(/[->]/) as [string, string];
    return [from, to, stroke ?? (pair.includes('>') ? 'arrow' : 'tie')] as const;
  });

const toned = (dots: readonly Dot[], tones: Readonly<Record<string, Tone>>): Dot[] =>
  dots.map(([id, x, y]) => [id, x, y, tones[id] ?? 'school']);

const middle = [180, 100] as const;

/** A picture a pattern, by its id. */
export const patternFigures: Readonly<Record<string, Figure>> = {
  'sleeping-partner': {
    title: 'A school on the list that answered and to which no contribution is traced',
    dots: toned(ring('a', 7, middle, [110, 68]), { a2: 'subject' }),
    lines: [
      ...lines('a0-a1 a1-a3 a3-a4 a4-a5 a5-a6 a6-a0 a0-a4 a1-a5 a3-a6'),
      ...lines('a2-a1 a2-a3', 'absent'),
    ],
  },
  'power-struggle': {
    title: 'Two leaders, each followed by its own, with nothing good between them',
    areas: [
      [14, 18, 150, 164],
      [196, 18, 150, 164],
    ],
    dots: [
      ['a', 128, 100, 'subject'],
      ['a1', 44, 50],
      ['a2', 36, 100],
      ['a3', 44, 150],
      ['b', 232, 100, 'rival'],
      ['b1', 316, 50],
      ['b2', 324, 100],
      ['b3', 316, 150],
    ],
    lines: [...lines('a1>a a2>a a3>a b1>b b2>b b3>b a1-a2 b2-b3'), ...lines('a-b', 'tension')],
  },
  'internal-competition': {
    title: 'Two blocks that work inside and hardly across',
    areas: [
      [18, 22, 142, 156],
      [200, 22, 142, 156],
    ],
    dots: [...ring('a', 5, [89, 102], [48, 52]), ...ring('b', 5, [271, 102], [48, 52])],
    lines: [
      ...lines('a0-a1 a1-a2 a2-a3 a3-a4 a4-a0 a0-a2 a1-a3'),
      ...lines('b0-b1 b1-b2 b2-b3 b3-b4 b4-b0 b0-b3 b2-b4'),
      ...lines('a1-b4', 'absent'),
      ...lines('a2-b3'),
    ],
  },
  'one-way-knowledge': {
    title: 'Some schools give what they know and nothing comes back',
    dots: [
      ['g1', 76, 62, 'subject'],
      ['g2', 76, 138, 'subject'],
      ['r1', 180, 36],
      ['r2', 180, 100],
      ['r3', 180, 164],
      ['s1', 288, 62],
      ['s2', 288, 138],
    ],
    lines: lines('g1>r1 g1>r2 g2>r2 g2>r3 g1>r3 r1>s1 r2>s1 r3>s2'),
  },
  'diffuse-roles': {
    title: 'Each names another school as coordinator',
    dots: toned(ring('a', 6, middle, [112, 66]), { a1: 'subject', a3: 'subject', a5: 'subject' }),
    lines: lines('a0>a1 a2>a3 a4>a5 a1>a5 a3>a1 a5>a3'),
  },
  'contrived-collegiality': {
    title: 'Everybody comes to the mandated meeting and works with nobody',
    areas: [[112, 68, 136, 64]],
    dots: toned([...ring('a', 8, middle, [138, 74]), ['m', 180, 100]], { m: 'outside' }),
    lines: [
      ...lines('a0>m a1>m a2>m a3>m a4>m a5>m a6>m a7>m'),
      ...lines('a0-a1 a2-a3 a4-a5 a6-a7', 'absent'),
    ],
  },
  'external-dependence': {
    title: 'The schools hang together through somebody from outside',
    dots: toned([...ring('a', 7, middle, [120, 70]), ['x', 180, 100]], { x: 'outside' }),
    lines: lines('x-a0 x-a1 x-a2 x-a3 x-a4 x-a5 x-a6 a3-a4'),
  },
  'isolated-school': {
    title: 'A school that answered is in no tie; another did not answer, and nothing is known of it',
    dots: [...ring('a', 5, [128, 100], [72, 62]), ['i', 268, 62, 'subject'], ['s', 268, 140, 'silent']],
    lines: [...lines('a0-a1 a1-a2 a2-a3 a3-a4 a4-a0 a0-a2')],
  },
  bottleneck: {
    title: 'Without the one in the middle there would be two parts',
    dots: [
      ...ring('a', 4, [84, 100], [48, 56]),
      ['m', 180, 100, 'subject'],
      ...ring('b', 4, [276, 100], [48, 56]),
    ],
    lines: lines('a0-a1 a1-a2 a2-a3 a3-a0 a1-m a0-m m-b3 m-b2 b0-b1 b1-b2 b2-b3 b3-b0'),
  },
};
