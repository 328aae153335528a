import { describe, expect, it } from 'vitest';
import { isInside } from '../../../client/graph/polygon.ts';

/** A square from 0 to 4 with a notch cut in from the top, down to (2, 1). */
const notched = [
  { x: 0, y: 0 },
  { x: 4, y: 0 },
  { x: 4, y: 4 },
  { x: 2, y: 1 },
  { x: 0, y: 4 },
];

describe('inside a drawn line', () => {
  it('tells in from out, also in a notch', () => {
    expect(isInside({ x: 1, y: 1 }, notched)).toBe(true);
    expect(isInside({ x: 2, y: 0.5 }, notched)).toBe(true);
    expect(isInside({ x: 2, y: 2 }, notched)).toBe(false);
    expect(isInside({ x: 5, y: 1 }, notched)).toBe(false);
    expect(isInside({ x: -1, y: 0 }, notched)).toBe(false);
  });

  it('finds nobody inside a line without corners, or of one or two', () => {
    for (const count of [0, 1, 2]) expect(isInside({ x: 1, y: 0 }, notched.slice(0, count))).toBe(false);
  });

  it('does not depend on where the line begins or which way it runs', () => {
    const turned = [...notched.slice(2), ...notched.slice(0, 2)].reverse();
    for (const point of [
      { x: 1, y: 1 },
      { x: 2, y: 2 },
      { x: 3.5, y: 3 },
    ])
      expect(isInside(point, turned)).toBe(isInside(point, notched));
  });
});
