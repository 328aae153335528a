import type { PatternNotes } from '../pattern-notes.ts';
import { lines, ring } from '../figure-parts.ts';

export const notes: PatternNotes = {
  figure: {
    title: 'A member on the list that never answered, never came and that nobody names',
    dots: [...ring('a', 6, [148, 100], [84, 64]), ['p', 296, 100, 'silent']],
    lines: lines('a0-a1 a1-a2 a2-a3 a3-a4 a4-a5 a5-a0 a0-a3'),
  },
  test: [
    'In each of the last three waves in which at least the share of the gate answered: no answer, in no tie of any layer by anybody’s report, none of the meetings attended, no commitment in its charge; and on the list of at least one meeting.',
    'No p. It is not `sleeping-partner`, which looks only at members that answered.',
  ],
  assumptions: [
    'That it was asked and invited: a wrong address looks the same, and is listed as a look-alike.',
  ],
};
