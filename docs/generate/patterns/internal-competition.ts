import type { PatternNotes } from '../pattern-notes.ts';
import { lines, ring } from '../figure-parts.ts';

export const notes: PatternNotes = {
  figure: {
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
  test: [
    'A pair is tied when either end reports knowledge or joint work; pairs of respondents only. For each known grouping with w of m ties inside, N_w pairs inside and N_b across: `P(W ≥ w) = Σ_{k≥w} C(N_w,k)·C(N_b,m−k)·ω₀^k / Σ_k C(N_w,k)·C(N_b,m−k)·ω₀^k`.',
    'Best modularity over all splits in two parts of at least n/4, exact up to n = 16, against networks of m ties with two hidden halves that prefer their own ω₀ times; tabulated by n and m.',
    'Simes over the routes that could reach α given the numbers of pairs and ties.',
  ],
  assumptions: [
    'Up to ω₀ = 3 times the odds for one’s own is ordinary, whether the group is known or hidden.',
    'Two blocks: three or more are seen only as far as a split in two catches them.',
  ],
};
