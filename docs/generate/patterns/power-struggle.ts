import type { PatternNotes } from '../pattern-notes.ts';
import { lines } from '../figure-parts.ts';

export const notes: PatternNotes = {
  figure: {
    title: 'Two leaders, each followed by its own, with nothing good between them',
    areas: [
      [14, 18, 150, 164],
      [196, 18, 150, 164],
    ],
    dots: [
      ['a', 128, 100, 'subject'],
      ['a1', 44, 50],
      ['a2', 36, 100],
      ['a3', 44, 150],
      ['b', 232, 100, 'rival'],
      ['b1', 316, 50],
      ['b2', 324, 100],
      ['b3', 316, 150],
    ],
    lines: [...lines('a1>a a2>a a3>a b1>b b2>b b3>b a1-a2 b2-b3'), ...lines('a-b', 'tension')],
  },
  test: [
    'Following: `leadership` if it was asked, else the mean over knowledge (the receiver follows the giver), joint work and trust. For a pair a, b without a positive tie between them, both of whom answered (one of them is enough where `leadership` was asked: a nomination is the word of the one who gives it): s_a, s_b what the others give each, v respondents other than the two, J the Jaccard of their followings.',
    '`C = 2·min(s_a, s_b)/v·(1 − J)^(3/2) + |S_a ∪ S_b|/10v`, largest over pairs of which one is the most followed of all and each camp, its leader included, is a third of all: s + 1 ≥ (v + 2)/3. Equal C are ordered by how much more the camps are tied inside than across in layers that did not make the following; where they are tied more across than inside nothing is flagged (`borderline`).',
    'Tension: `p = min(p, max(p/4, Fisher(p, p_T)))`, p_T hypergeometric for tension of a leader with the rival or the rival’s followers.',
    'Signed route (≥ 3 pairs in tension and at least one signed pair in five tense): exact frustration of the best split in two camps, signs shuffled inside and across groups. Weighted Simes of the two routes.',
    'Never `not-flagged` while missing answers at their best, or one member’s answer less, would give a contest large enough: then `depends-on-missing` or `borderline`. That rule flags nothing.',
    'Freeman centralization is blind here: one dominant hub is central and no struggle. It is among the look-alikes that the benchmark tests (docs/validity.md).',
  ],
  assumptions: [
    'What a survey calls leadership, knowledge, work or trust tells who follows whom.',
    'C is this project’s own measure and experimental. Two of its conditions (one leader is the most followed, each camp is a third) and its exponents were settled after looking at real networks; the networks on which it stays silent are therefore no independent proof.',
  ],
};
