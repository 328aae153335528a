import { describe, expect, it } from 'vitest';
import { directions, nextInDirection } from '../../../client/graph/walk.ts';

const here = { x: 0, y: 0 };
const others = [
  { id: 'near-east', x: 1, y: 0.2 },
  { id: 'far-east', x: 5, y: 0 },
  { id: 'north', x: 0.1, y: 2 },
  { id: 'west', x: -1, y: 0 },
];

describe('walking with the arrow keys', () => {
  it.each([
    ['ArrowRight', 'near-east'],
    ['ArrowUp', 'north'],
    ['ArrowLeft', 'west'],
  ])('%s goes to %s', (key, id) => {
    expect(nextInDirection(here, others, directions[key]!)).toBe(id);
  });

  it('stays where nobody lies that way', () => {
    expect(nextInDirection(here, others, directions['ArrowDown']!)).toBeNull();
  });
});
