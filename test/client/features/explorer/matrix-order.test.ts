import { describe, expect, it } from 'vitest';
import { matrixOf, nextCell } from '../../../../client/features/explorer/matrix-order.ts';
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

  it('fills one cell for a directed tie, two for an undirected one, and hides no tie under another', () => {
    expect(cells).toHaveLength(3);
    const both = cells.find(({ row, column }) => row === 1 && column === 2)!;
    expect([both.ties, both.tensions].map((ties) => ties.map(({ strength }) => strength))).toEqual([
      [1],
      [3],
    ]);
    expect(cells.some(({ row, column }) => row === 0 && column === 1)).toBe(true);
    expect(cells.some(({ row, column }) => row === 1 && column === 0)).toBe(true);
  });

  it('is walked with the arrow keys, from a filled cell to the next one that way', () => {
    const [first, second, third] = cells;
    expect(nextCell(cells, null, 'ArrowDown')).toBe(first);
    expect(nextCell(cells, second!, 'ArrowRight')).toBe(third);
    expect(nextCell(cells, first!, 'ArrowDown')).toBe(second);
    expect(nextCell(cells, first!, 'ArrowUp')).toBeNull();
    expect(nextCell(cells, first!, 'x')).toBeNull();
  });
});
