import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apart } from '../../../../client/features/maps/apart.ts';

const disc = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 400 }),
  radius: fc.integer({ min: 3, max: 8 }),
});

it('leaves discs where they are when none overlap', () => {
  const discs = [
    { x: 0, y: 0, radius: 5 },
    { x: 20, y: 0, radius: 5 },
  ];
  expect(apart(discs, 2)).toEqual(discs);
});

it('pushes discs apart that lie on each other, even in the same place', () => {
  fc.assert(
    fc.property(fc.array(disc, { minLength: 2, maxLength: 9 }), (discs) => {
      const moved = apart(discs, 1);
      for (const [at, one] of moved.entries())
        for (const other of moved.slice(at + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(
            (one.radius + other.radius) * 0.9,
          );
      expect(apart(discs, 1)).toEqual(moved);
    }),
  );
});
