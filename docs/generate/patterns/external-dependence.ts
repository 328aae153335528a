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
    'A silent school is taken to report as many ties that nobody else reports, and to have at most as many ties in all, as those that answered did on average; the rule must hold under that too. What the busiest that answered would add is shown as the most it could be.',
    'Whoever serves at least 80 % of the members by office is left out: a public body or a sostenedor, or somebody under contract whom fewer than half of those asked name while outsiders are named. Where nobody names any outsider, a contract with all says nothing of who holds the schools together, and what hangs on it is left open.',
    'Left open as well: where the rule would hold without the ties that one of two schools reports and the other, which answered, does not.',
  ],
  assumptions: [
    'Who is external is known (members as adviser, or `assists` ties).',
    'Both `knowledge` and `joint-work` were asked, or ties among schools are missing by design.',
  ],
};
