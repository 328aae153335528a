import type { PatternNotes } from '../pattern-notes.ts';
import { lines, ring } from '../figure-parts.ts';

export const notes: PatternNotes = {
  figure: {
    title: 'A support that ends is all that joins two parts',
    dots: [
      ...ring('a', 4, [84, 100], [48, 56]),
      ['e', 180, 100, 'outside'],
      ...ring('b', 4, [276, 100], [48, 56]),
    ],
    lines: [...lines('a0-a1 a1-a2 a2-a3 a3-a0 b0-b1 b1-b2 b2-b3 b3-b0'), ...lines('a1-e e-b3', 'absent')],
  },
  test: [
    'Ends that came since the wave before, or come within twelve months: ties between two members that nothing else ties in the wave, and outsiders all of whose contracts (`assists`) end. Each is taken away alone from the network of collaboration, dated ties and supports; flagged where the members fall into more parts.',
    'No p. With missing answers, only where a bridge stays one with every silent school tied to everybody.',
  ],
  assumptions: ['That the dates on record are the real ones, and that what ends is not renewed.'],
};
