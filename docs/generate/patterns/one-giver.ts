import type { PatternNotes } from '../pattern-notes.ts';
import { lines, middle, ring } from '../figure-parts.ts';

export const notes: PatternNotes = {
  figure: {
    title: 'One school gives to all the others',
    dots: [...ring('a', 6, middle, [120, 70]), ['g', ...middle, 'subject']],
    lines: lines('g>a0 g>a1 g>a2 g>a3 g>a4 g>a5'),
  },
  test: [
    'One school with out-degree n−1 in `knowledge`, as either end reports it, and at least half of the arcs.',
    'No p: a star of n−1 arcs is too few for `one-way-knowledge` to speak. Where somebody did not answer it is never said: others may give too; and it is not called absent where the missing answers could make a giver.',
  ],
  assumptions: ['None beyond the answers.'],
};
