import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../../../client/features/explorer/matrix-order.ts';
import { actor, tie } from '../../fixture.ts';

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe('the adjacency matrix', () => {
  const visible = {
    actors: [actor('b', { group: 'y' }), actor('a', { group: 'y' }), actor('c', { group: 'x' })],
    ties: [
      tie('a', 'b', { strength: 1 }),
      tie('a', 'b', { layer: 'tension', sign: -1, strength: 3 }),
      tie('c', 'a', { directed: false, layer: 'same-slep' }),
    ],
    hidden: [],
  };
  const { actors, cells, breaks } = matrixOf(visible, ({ group }) => group!, compare);

  it('orders actors by group and then by name, and marks where groups change', () => {
    expect(actors.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(breaks).toEqual([1]);
  });

  it('fills one cell for a directed tie, two for an undirected one, the strongest on top', () => {
    expect(cells).toHaveLength(3);
    expect(cells.find(({ row, column }) => row === 1 && column === 2)).toMatchObject({ negative: true });
    expect(cells.some(({ row, column }) => row === 0 && column === 1)).toBe(true);
    expect(cells.some(({ row, column }) => row === 1 && column === 0)).toBe(true);
  });
});
