import type { PatternNotes } from '../pattern-notes.ts';
import { lines, ring } from '../figure-parts.ts';

export const notes: PatternNotes = {
  figure: {
    title: 'Without the one in the middle there would be two parts',
    dots: [
      ...ring('a', 4, [84, 100], [48, 56]),
      ['m', 180, 100, 'subject'],
      ...ring('b', 4, [276, 100], [48, 56]),
    ],
    lines: lines('a0-a1 a1-a2 a2-a3 a3-a0 a1-m a0-m m-b3 m-b2 b0-b1 b1-b2 b2-b3 b3-b0'),
  },
  test: [
    'Articulation points of the undirected network of `knowledge` and `joint-work`, F (`fragmentation.weak`) after each is removed, and the concentration of betweenness (`hhi.betweenness`).',
    'No p: in sparse networks cut-schools are common. Told only if the missing answers could not undo every cut.',
  ],
  assumptions: ['Routes outside the network do not count, because they are not known.'],
};
