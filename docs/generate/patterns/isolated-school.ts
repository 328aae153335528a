import type { PatternNotes } from '../pattern-notes.ts';
import { lines, ring } from '../figure-parts.ts';

export const notes: PatternNotes = {
  figure: {
    title: 'A school that answered is in no tie; another did not answer, and nothing is known of it',
    dots: [...ring('a', 5, [128, 100], [72, 62]), ['i', 268, 62, 'subject'], ['s', 268, 140, 'silent']],
    lines: [...lines('a0-a1 a1-a2 a2-a3 a3-a4 a4-a0 a0-a2')],
  },
  test: [
    'A fact with a state a school: did not answer · names nobody, named by nobody · named but names nobody · names but named by nobody · remote (nearest member farther than max(15 km, 3 × the median)).',
    'Beside it, how often chance brings it about: silence `P(out = 0) = C(N−n+1, m)/C(N, m)`, N = n(n−1); isolation over connected pairs `C(D−n+1, M+As)/C(D, M+As)`, D = n(n−1)/2.',
  ],
  assumptions: [
    'None beyond the roster being known. Distance is a straight line between points of the register.',
  ],
};
