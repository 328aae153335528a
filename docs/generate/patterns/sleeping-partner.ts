import type { PatternNotes } from '../pattern-notes.ts';
import { lines, middle, ring, toned } from '../figure-parts.ts';

export const notes: PatternNotes = {
  figure: {
    title: 'A school on the list that answered and to which hardly any contribution is traced',
    dots: toned(ring('a', 7, middle, [110, 68]), { a2: 'subject' }),
    lines: [
      ...lines('a0-a1 a1-a3 a3-a4 a4-a5 a5-a6 a6-a0 a0-a4 a1-a5 a3-a6'),
      ...lines('a2-a1 a2-a3', 'absent'),
    ],
  },
  test: [
    'For member i: x contributions in k chances, over all its waves. A chance is a pair in which both answered; a contribution is knowledge given or joint work, as either end reports it. `p = P(BetaBinomial(k, μ, ρ) ≤ x)`.',
    '`μ` is the share of the others, with half a success and half a failure added; `ρ = (16ρ₀ + (h − 1)·max(0, ρ̂)) / (15 + h)`, h the other members, ρ̂ the moment estimate from them.',
    'Attendance the same way, and only where it is under half the others’ rate: then both tails are joined by Brown’s rule with correlation .3; otherwise the tail of contributions pays twice.',
    'Holm over the members looked at. Flagged only with contributions in at most one tenth of its chances; where p ≤ α with more than that, it stays open (`borderline`). Of waves that report the same (Jaccard ≥ .8 of the contributions), a pair counts once, as a contribution where any of them reports one.',
    'Never `not-flagged` while a member that did not answer, and of whom the others tell hardly any contribution either, would be flagged had it answered the same: then `depends-on-missing`. That rule flags nothing.',
  ],
  assumptions: [
    'The others are a fair yardstick: the member had the same chances and was asked the same questions.',
    'Members differ in activity no more than the overdispersion allows for.',
  ],
};
