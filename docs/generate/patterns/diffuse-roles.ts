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
    'Blank answers, several declared coordinators and commitments without owner are facts beside it and change no p.',
  ],
  assumptions: [
    'In an ordinary network at least two in three who name a coordinator name the same; voters answer independently.',
    'Naming nobody is a blank, not a disagreement.',
  ],
};
