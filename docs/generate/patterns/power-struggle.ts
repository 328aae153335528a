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
    '`C = 2·min(s_a, s_b)/v·(1 − J)^(3/2) + |S_a ∪ S_b|/10v`; the strongest contest is the pair with the largest `C + ½ T/v + .3 K`, of those of which each camp, its leader included, is three tenths of all: s + 1 ≥ .3 (v + 2); where leadership was not asked, a third of all, and one is the most followed of all. Both are followed by more than the mean: where a list has everybody name and be named alike, nobody leads. T: log odds of the tension reported between the two (.6 in a struggle) and by followers of one about the other (.25), against its own rate in the network. K: how much the camps are tied inside rather than across in layers that did not make the following, from 0 to 1; below one half nothing is flagged (`borderline`).',
    'Null: networks in which who stands in a pair changes and every pair’s answers stay as they are (who names whom back, in which layers), as does how many each names, by layer, inside its own group and outside (Metropolis over swaps). Tension and the other ties stay where they are. Popularity e^{N(0,s)} once with s = 0 and once with s = σ; p is the larger of the two. Popularity is drawn anew for each draw and names follow it part of the way: how often members are named varies as it would in the long run at about .8 σ.',
    'Price: p is multiplied by 5/3 where no tension bears the contest out: nobody reports any, or following is read from who works with whom.',
    'Tension is a second kind of evidence only where the same two leaders come out at p ≤ α with no tension looked at, and the tension of a leader with the rival or the rival’s followers is more than chance has it (hypergeometric, p ≤ α).',
    'Signed route (≥ 3 pairs in tension and at least one signed pair in five tense, at most 20 members with signs; else it says why it did not run): exact frustration of the best split in two camps, against signs shuffled so that everybody stays in as many tensions as it is in, inside groups and across groups apart; p times 2. Each camp needs a quarter of the members with signs, at least two, denser ties inside than across, and less tension in either camp than across: outcasts are no camp. Weighted Simes of the two routes.',
    'Never `not-flagged` while missing answers at their best, or one member’s answer less, would give a contest large enough: then `depends-on-missing` or `borderline`. That rule flags nothing.',
    'Freeman centralization is blind here: one dominant hub is central and no struggle. It is among the look-alikes that the benchmark tests (docs/validity.md).',
  ],
  assumptions: [
    'What a survey calls leadership, knowledge, work or trust tells who follows whom.',
    'C is this project’s own measure and experimental. Its exponents, three of its conditions (one leader is the most followed, both are followed by more than the mean, the size of a camp), both prices and how far names follow popularity were settled after looking at simulated worlds and at real networks; that Zachary, Sampson and Read come out, and that the others stay silent, is therefore no independent proof.',
    'The weight of ties inside the camps takes it that ordinary leadership is not given along circles that work together. Where it is, the circles should be declared as groups: then they are allowed for.',
  ],
};
