import type { PatternNotes } from '../pattern-notes.ts';
import { lines, middle, ring, toned } from '../figure-parts.ts';

export const notes: PatternNotes = {
  figure: {
    title: 'The schools hang together through somebody from outside',
    dots: toned([...ring('a', 7, middle, [120, 70]), ['x', 180, 100]], { x: 'outside' }),
    lines: lines('x-a0 x-a1 x-a2 x-a3 x-a4 x-a5 x-a6 a3-a4'),
  },
  test: [
    'A rule without p. c₁ the share of school pairs connected with the externals, c₀ without them: flagged when `c₁ ≥ .6`, `c₀ ≤ c₁/2`, and losing any equally many schools would hurt less.',
    'A silent school is assumed to tell at most as many ties that nobody else tells, and to have at most as many ties in all, as the busiest that answered; the rule must hold under that too. For ended contracts, which ties ended with them.',
  ],
  assumptions: [
    'Who is external is known (members as adviser, or `assists` ties).',
    'Both `knowledge` and `joint-work` were asked, or ties among schools are missing by design.',
  ],
};
