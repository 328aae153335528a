import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../client/state/wave-changes.ts';
import { actor, answer, tie } from '../fixture.ts';

describe('changes between two waves', () => {
  it('counts ties kept, gained and lost among those who could tell', () => {
    const before = answer([actor('a'), actor('b'), actor('c')], [tie('a', 'b'), tie('b', 'c')]);
    const after = answer([actor('a'), actor('b'), actor('c')], [tie('a', 'b'), tie('c', 'a')]);
    const changes = changesBetween(before, after);
    expect(changes.kept).toBe(1);
    expect(changes.lost.map(({ id }) => id)).toEqual(['b>c']);
    expect(changes.gained.map(({ id }) => id)).toEqual(['c>a']);
    expect(changes.unknown).toBe(0);
  });

  it('does not call lost what a silent school can no longer report', () => {
    const before = answer([actor('a'), actor('b')], [tie('a', 'b')]);
    const after = answer([actor('a', { responded: false }), actor('b')], []);
    expect(changesBetween(before, after)).toMatchObject({ kept: 0, lost: [], gained: [], unknown: 1 });
  });

  it('names who entered and who left, and leaves their ties out', () => {
    const before = answer([actor('a'), actor('old')], [tie('a', 'old')]);
    const after = answer([actor('a'), actor('new')], [tie('a', 'new')]);
    expect(changesBetween(before, after)).toMatchObject({
      entered: ['new'],
      left: ['old'],
      gained: [],
      lost: [],
      unknown: 2,
    });
  });

  it('takes an undirected tie as the same from either end', () => {
    const actors = [actor('a'), actor('b')];
    const before = answer(actors, [tie('a', 'b', { directed: false })]);
    const after = answer(actors, [tie('b', 'a', { directed: false })]);
    expect(changesBetween(before, after).kept).toBe(1);
  });
});
