import { expect, it } from 'vitest';
import { lineEntries, mentionsOf } from '../../../client/appearance/line-entries.ts';
import { tokens } from '../../../client/appearance/tokens.ts';
import { actor, tie } from '../fixture.ts';
import { visibleTieCounts } from '../../../client/appearance/attributes.ts';

const ties = [
  tie('a', 'b', { layer: 'tension', sign: -1 }),
  tie('b', 'c', { layer: 'tension', sign: -1 }),
  tie('a', 'b', { mentions: 3 }),
  tie('b', 'a', { layer: 'joint-work', directed: false }),
];

it('a legend counts the lines of each layer, tension last', () => {
  const entries = lineEntries(ties, tokens.light);
  expect(entries.map((entry) => [entry.key.split(' ')[0], entry.ties, entry.arrow])).toEqual([
    ['joint-work', 1, false],
    ['knowledge', 1, true],
    ['tension', 2, true],
  ]);
});

it('where two waves are compared, it counts by what became of them, and of that which is there', () => {
  const changes = new Map(ties.map(({ id }, at) => [id, at === 0 ? 'lost' : 'kept'] as const));
  const entries = lineEntries(ties, tokens.light, changes);
  expect(entries.map(({ key, ties: count }) => [key, count])).toEqual([
    ['kept', 3],
    ['lost', 1],
  ]);
});

it('mentions are accounts, and others are counted once however many ties there are', () => {
  expect(mentionsOf(ties)).toBe(6);
  const counts = visibleTieCounts(ties);
  expect(['a', 'b', 'c'].map((id) => counts.get(actor(id).id))).toEqual([1, 2, 1]);
});
