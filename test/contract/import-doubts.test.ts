import { describe, expect, it } from 'vitest';
import { canBeAccepted, hinderingDoubts, openDoubts } from '../../contract/import-doubts.ts';
import { type Doubt, doubts } from '../../contract/imports.ts';

const open = (found: Doubt[], accepted: Doubt[] = [], matchCounts: Record<string, number> = { near: 1 }) =>
  openDoubts({ doubts: found, accepted, matchCounts });

describe('doubts', () => {
  it('are open until they are accepted', () => {
    expect(open(['columns', 'matches'])).toEqual(['columns', 'matches']);
    expect(open(['columns', 'matches'], ['columns'])).toEqual(['matches']);
    expect(open(['columns'], ['columns', 'matches'])).toEqual([]);
  });

  it('about the direction need an answer: nothing is proposed that could be accepted', () => {
    expect(open(['direction', 'columns'], ['direction', 'columns'])).toEqual(['direction']);
    expect(doubts.filter((doubt) => !canBeAccepted(doubt))).toEqual(['direction']);
  });

  it('that no answer could change anything about hinder nothing', () => {
    expect(open(['personal-columns'])).toEqual([]);
    expect(open(['matches'], [], { none: 3, rbd: 2, own: 1 })).toEqual([]);
    for (const state of ['near', 'several'])
      expect(hinderingDoubts({ doubts: ['matches'], matchCounts: { rbd: 2, [state]: 1 } })).toEqual([
        'matches',
      ]);
  });
});
