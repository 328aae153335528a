import type { PatternNotes } from '../pattern-notes.ts';
import { lines, middle, ring, toned } from '../figure-parts.ts';

export const notes: PatternNotes = {
  figure: {
    title: 'Everybody comes to the mandated meeting and works with nobody',
    areas: [[112, 68, 136, 64]],
    dots: toned([...ring('a', 8, middle, [138, 74]), ['m', 180, 100]], { m: 'outside' }),
    lines: [
      ...lines('a0>m a1>m a2>m a3>m a4>m a5>m a6>m a7>m'),
      ...lines('a0-a1 a2-a3 a4-a5 a6-a7', 'absent'),
    ],
  },
  test: [
    'Asked from the second wave on, where attendance at mandated activities is ≥ 70 %. R respondents, x of whom report any joint work of collaborative or cooperative depth: `p = P(Bin(R, 1/2) ≤ x)`.',
    'Flagged only if deep reports are also fewer among all reports of joint work than an ordinary network shows: `P(Σ_i BetaBinomial(J_i, 1/2, .1) ≤ deep) ≤ .5`; otherwise `too-sparse-to-tell`, because with hardly any joint work there is hardly any deep joint work.',
  ],
  assumptions: [
    'In an ordinary network that meets, at least half the schools report some joint work of depth by the second wave.',
    'The survey asked for depth and the words meant the same to all.',
  ],
};
