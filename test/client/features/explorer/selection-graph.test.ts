import { describe, expect, it } from 'vitest';
import { visibleGraph } from '../../../../client/appearance/visible-graph.ts';
import { selectionGraph } from '../../../../client/features/explorer/selection-graph.ts';
import { actor, answer, tie } from '../../fixture.ts';

const everything = { layers: null, kinds: null, minStrength: null };
/** a ⇄ b → c, tension b–c, c → d, joint work a–c; d is tied with nobody selected. */
const graph = visibleGraph(
  answer(
    ['a', 'b', 'c', 'd'].map((id) => actor(id, { responded: id === 'b' ? false : null, group: `of-${id}` })),
    [
      tie('a', 'b'),
      tie('b', 'a'),
      tie('b', 'c'),
      tie('b', 'c', { layer: 'tension', sign: -1 }),
      tie('c', 'd'),
      tie('a', 'c', { layer: 'joint-work', directed: false }),
    ],
  ),
  everything,
);

describe('the graph of selected actors', () => {
  const found = selectionGraph(graph, new Set(['a', 'b', 'gone']));

  it('counts lines inside and out, tension too, and who is not in sight', () => {
    expect(found.actors.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(found).toMatchObject({ hidden: 1, tiesInside: 2, tiesOut: 3 });
  });

  it('measures positive ties only, an undirected one both ways beside directed ones', () => {
    expect(found.inside).toMatchObject({ directed: true, roster: ['b'], responses: [] });
    expect(found.inside.ties).toEqual([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ]);
    expect(found.boundary.ties).toEqual(
      expect.arrayContaining([
        { from: 'b', to: 'c' },
        { from: 'a', to: 'c' },
        { from: 'c', to: 'a' },
      ]),
    );
    expect(found.boundary.ties).toHaveLength(5);
  });

  it('puts everybody else into one group, without the ties they have among themselves', () => {
    expect(found.boundary.actors.map(({ id, group }) => [id, group])).toEqual([
      ['a', 'selected'],
      ['b', 'selected'],
      ['c', 'others'],
    ]);
    expect([...found.outside]).toEqual([
      ['b', 1],
      ['a', 1],
    ]);
  });

  it('keeps an undirected graph undirected, each pair once, and an unknown roster unknown', () => {
    const ties = [
      tie('b', 'a', { directed: false }),
      tie('a', 'b', { directed: false, layer: 'joint-work' }),
    ];
    const { inside } = selectionGraph(
      visibleGraph(answer([actor('a'), actor('b')], ties), everything),
      new Set(['a', 'b']),
    );
    expect(inside.directed).toBe(false);
    expect(inside.ties).toEqual([{ from: 'a', to: 'b' }]);
    expect(inside.roster).toBeUndefined();
  });
});
