import type { PatternNotes } from '../pattern-notes.ts';
import { lines, middle, ring } from '../figure-parts.ts';

export const notes: PatternNotes = {
  figure: {
    title: 'Every tie is with who coordinates, and no two of the others are tied',
    dots: [...ring('a', 6, middle, [120, 70]), ['c', ...middle, 'subject']],
    lines: [...lines('c-a0 c-a1 c-a2 c-a3 c-a4 c-a5'), ...lines('a0-a1 a3-a4', 'absent')],
  },
  test: [
    'Pairs tied in `knowledge` or `joint-work`, whoever reports it. Coordinators as declared; where none is, whoever two in three of those that name somebody name. Flagged: no tied pair among the others, at least three of them tied with a coordinator.',
    'No p. Said only where all the others answered, and not called absent where the missing answers could make a star. The share of pairs that only the coordinator joins is in the figures on the work of a network.',
  ],
  assumptions: ['That the survey asked about ties among all members, and not only with who coordinates.'],
};
