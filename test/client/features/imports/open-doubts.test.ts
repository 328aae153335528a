import { describe, expect, it } from 'vitest';
import { canBeAccepted, openDoubts, type Doubt } from '../../../../client/features/imports/open-doubts.ts';
import { doubts } from '../../../../contract/imports.ts';

const accepted = (...some: Doubt[]) => new Set<Doubt>(some);

describe('doubts', () => {
  it('are open until they are accepted', () => {
    expect(openDoubts(['columns', 'matches'], accepted())).toEqual(['columns', 'matches']);
    expect(openDoubts(['columns', 'matches'], accepted('columns'))).toEqual(['matches']);
    expect(openDoubts(['columns'], accepted('columns', 'matches'))).toEqual([]);
  });

  it('about the direction and which network it is need an answer: they cannot be accepted as they are', () => {
    expect(openDoubts(['direction', 'columns'], accepted('direction', 'columns'))).toEqual(['direction']);
    expect(doubts.filter((doubt) => !canBeAccepted(doubt))).toEqual(['direction', 'same-network']);
  });
});
