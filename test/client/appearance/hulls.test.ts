import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comunaHulls, convexHull } from '../../../client/appearance/hulls.ts';
import { actor } from '../fixture.ts';

const point = fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }) });

describe('the convex hull', () => {
  it('of a square with points inside and on its sides is its corners', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 2, y: 0 },
      { x: 2, y: 2 },
      { x: 0, y: 2 },
    ];
    expect(convexHull([...square, { x: 1, y: 1 }, { x: 1, y: 0 }])).toEqual(square);
  });

  it('has every point on its inner side', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 25 }), (points) => {
        const hull = convexHull(points);
        hull.forEach((a, at) => {
          const b = hull[(at + 1) % hull.length]!;
          for (const { x, y } of points) {
            expect((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)).toBeGreaterThanOrEqual(0);
          }
        });
      }),
    );
  });
});

describe('the basemap of comunas', () => {
  it('is drawn only where three schools with coordinates tell it', () => {
    const school = (id: string, x: number, y: number, known = {}) =>
      actor(id, { comunaId: 'comuna:1', latitude: -33, longitude: -70, x, y, ...known });
    const three = [school('a', 0, 0), school('b', 1, 0), school('c', 0, 1)];
    expect(comunaHulls(three)).toHaveLength(1);
    expect(comunaHulls(three.slice(0, 2))).toEqual([]);
    expect(comunaHulls([...three.slice(0, 2), school('d', 0, 1, { latitude: null })])).toEqual([]);
  });
});
