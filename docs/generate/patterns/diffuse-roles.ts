import type { PatternNotes } from '../pattern-notes.ts';
import { lines, middle, ring, toned } from '../figure-parts.ts';

export const notes: PatternNotes = {
  figure: {
    title: 'Each names another school as coordinator',
    dots: toned(ring('a', 6, middle, [112, 66]), { a1: 'subject', a3: 'subject', a5: 'subject' }),
    lines: lines('a0>a1 a2>a3 a4>a5 a1>a5 a3>a1 a5>a3'),
  },
  test: [
    'k respondents name somebody in `coordination`; x of them name the one most named (declared coordinators count as one). `p = P(Bin(k, 2/3) ≤ x)`.',
    'Where fewer than two in three agree on one, but at least 90 % of those that name somebody (or all but one, of five or more) name one of two or three schools, each named by two and by 15 % of them: `shared-leadership`, which cannot be told from not knowing who leads. No p is given.',
    'Blank answers, several declared coordinators and commitments without owner are facts beside it and change no p. Commitments without owner are a second kind of evidence only where so many are rare by themselves: `P(Bin(c, 1/4) ≥ o) ≤ α`.',
  ],
  assumptions: [
    'In an ordinary network at least two in three who name a coordinator name the same; voters answer independently.',
    'Naming nobody is a blank, not a disagreement.',
  ],
};
