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
    'Where that is ≤ .2, what each school reports counts too, since more is known of one with many reports, all shallow: `p = max(P(Σ_i Bernoulli(1 − B_i) ≤ x), P(Bin(R, 1/2) ≤ x)/4)`, `B_i = P(BetaBinomial(J_i, 1/2, .1) = 0)` for J_i reports of joint work and 1/2 for none. Both are tails of the same count, so that the larger of them keeps the error.',
    'Flagged only if deep reports are also fewer among all reports of joint work than an ordinary network shows: `P(Σ_i BetaBinomial(J_i, 1/2, .1) ≤ deep) ≤ .5`; otherwise `too-sparse-to-tell`, because with hardly any joint work there is hardly any deep joint work. Depth is read from `joint-work` alone.',
    'Where nobody reports any joint work: flagged only if that is rare among the D pairs of which at least one answered, were one in eight to work together, `(7/8)^D ≤ .05` (eight schools and more), and mandated attendance is ≥ 90 %.',
    'High attendance is the precondition, and no second kind of evidence.',
  ],
  assumptions: [
    'In an ordinary network that meets, at least half the schools report some joint work of depth by the second wave, and at least half of the joint work reported is deep.',
    'The survey asked for depth and the words meant the same to all.',
  ],
};
