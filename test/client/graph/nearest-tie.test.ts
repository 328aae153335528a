import { expect, it } from 'vitest';
import { nearestTie } from '../../../client/graph/nearest-tie.ts';
import { straight } from '../../../client/appearance/tie-lanes.ts';

const [from, to] = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
];
const lines = [
  { from, to, lane: straight, tie: 'straight' },
  { from, to, lane: { bend: 12, most: 0.3 }, tie: 'bent' },
];

it('finds the line under the pointer, of several between the same two', () => {
  expect(nearestTie(lines, { x: 50, y: 1 }, 6)).toBe('straight');
  expect(nearestTie(lines, { x: 50, y: -12 }, 6)).toBe('bent');
  expect(nearestTie(lines, { x: 50, y: 12 }, 6)).toBeNull();
  expect(nearestTie(lines, { x: 120, y: 0 }, 6)).toBeNull();
});
