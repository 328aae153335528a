import { expect, it } from 'vitest';
import { comparedGraph } from '../../../../client/features/network/compared-graph.ts';
import { actor, answer, tie } from '../../fixture.ts';

const nameOf = { entered: (name: string) => `${name}+`, left: (name: string) => `${name}-` };

it('is one picture of both waves: what stayed, came, went, and what nobody can know', () => {
  const now = answer([actor('a'), actor('b'), actor('new')], [tie('a', 'b'), tie('a', 'new')]);
  const before = answer([actor('a'), actor('b'), actor('gone')], [tie('a', 'b'), tie('b', 'gone')]);
  const layer = now.ties[0]!.layer;
  const {
    answer: both,
    changes,
    elsewhere,
  } = comparedGraph(
    now,
    before,
    {
      members: { stayed: ['a', 'b'], entered: ['new'], left: ['gone'] },
      changes: [
        { layer, from: 'a', to: 'b', change: 'kept' },
        { layer, from: 'a', to: 'new', change: 'gained' },
        { layer, from: 'b', to: 'gone', change: 'lost' },
      ],
    },
    nameOf,
  );
  const name = (id: string) => both.actors.find((each) => each.id === id)?.name ?? '';
  expect(both.actors.map(({ id }) => id)).toEqual(['a', 'b', 'new', 'gone']);
  expect(name('new').endsWith('+')).toBe(true);
  expect(name('gone').endsWith('-')).toBe(true);
  expect(both.ties.map(({ id }) => changes.get(id))).toEqual(['kept', 'gained', 'lost']);
  expect([...elsewhere]).toEqual([both.ties[2]!.id]);
  expect(new Set(both.ties.map(({ id }) => id)).size).toBe(3);
});

it('knows a tie without direction from either end, and does not guess one that nobody speaks of', () => {
  const loose = { ...tie('b', 'a'), directed: false };
  const now = answer([actor('a'), actor('b'), actor('c')], [loose, tie('a', 'c')]);
  const { changes, answer: both } = comparedGraph(
    now,
    answer([actor('a'), actor('b')], [{ ...loose, from: 'a', to: 'b' }]),
    {
      members: { stayed: ['a', 'b'], entered: [], left: [] },
      changes: [{ layer: loose.layer, from: 'a', to: 'b', change: 'kept' }],
    },
    nameOf,
  );
  expect(both.ties).toHaveLength(2);
  expect(both.ties.map(({ id }) => changes.get(id))).toEqual(['kept', 'unknown']);
});
