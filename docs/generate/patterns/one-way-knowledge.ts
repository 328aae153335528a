import type { PatternNotes } from '../pattern-notes.ts';
import { lines } from '../figure-parts.ts';

export const notes: PatternNotes = {
  figure: {
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
  test: [
    'M mutual pairs among n respondents with m arcs of `knowledge`, as either end reports them. With D = n(n−1)/2: `P(M = k) = C(D,k)·C(D−k, m−2k)·2^(m−2k) / C(2D, m)`; `p = P(M ≤ observed)`, exact. Check: n 6, m 9, no mutual pair: p .179; n 9, m 22: p .0089.',
    'The p is given whenever the gates are passed and there is an arc. Over a territory, the exact distributions are convolved and the sum of M tested.',
  ],
  assumptions: [
    'Arcs at random given their number. It is the one null without popularity or groups; both would make mutual pairs more frequent, so that the test errs on the side of silence.',
  ],
};
