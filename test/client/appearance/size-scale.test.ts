import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundDown, sizeScale } from '../../../client/appearance/size-scale.ts';
import { actor } from '../fixture.ts';

const of = (values: (number | null)[]) => values.map((enrolment, at) => actor(`a${at}`, { enrolment }));
const read = ({ enrolment }: { enrolment: number | null }) => enrolment;

describe('size', () => {
  it('grows in area with the value: four times as much has twice the radius', () => {
    const actors = of([100, 400]);
    const { radiusOf } = sizeScale(actors, read);
    expect(radiusOf(actors[1]!) / radiusOf(actors[0]!)).toBeCloseTo(2, 9);
  });

  it('gives unknown values the least size and counts them', () => {
    const actors = of([100, null]);
    const scale = sizeScale(actors, read);
    expect(scale.missing).toBe(1);
    expect(scale.radiusOf(actors[1]!)).toBeLessThan(scale.radiusOf(actors[0]!));
  });

  it('is one for all when nothing is measured', () => {
    expect(sizeScale(of([0, 0]), read).steps).toEqual([]);
    expect(sizeScale(of([1, 9]), null).steps).toEqual([]);
  });

  it('explains itself with values that are drawn at just that radius', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 30 }),
        (values) => {
          const scale = sizeScale(of(values), read);
          const highest = Math.max(...values);
          for (const { value, radius } of scale.steps) {
            expect(value).toBeLessThanOrEqual(highest);
            expect(scale.radiusOf(actor('x', { enrolment: value }))).toBeCloseTo(radius, 9);
          }
        },
      ),
    );
  });

  it('rounds down to 1, 2 or 5 times a power of ten', () => {
    expect([0.07, 1, 3, 7, 19, 20, 499, 12_000].map(roundDown)).toEqual([0.05, 1, 2, 5, 10, 20, 200, 10_000]);
  });
});
