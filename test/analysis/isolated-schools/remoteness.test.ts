import { describe, expect, it } from 'vitest';
import { greatCircle } from '../../../contract/great-circle.ts';
import {
  levelOf,
  remoteness,
  type RegisterSchool,
} from '../../../server/analysis/isolated-schools/remoteness.ts';
import { createRandom } from '../../../server/analysis/random.ts';

const school = (
  id: string,
  latitude: number | null,
  longitude: number | null,
  more: Partial<RegisterSchool> = {},
): RegisterSchool => ({
  id,
  name: id,
  latitude,
  longitude,
  rural: null,
  sostenedorId: null,
  working: true,
  teaching: [110],
  ...more,
});

/** Schools in a few towns along Chile and some alone, a third of them giving secondary education. */
function country(count: number): RegisterSchool[] {
  const random = createRandom('country');
  return Array.from({ length: count }, (_, k) => {
    const alone = random.chance(0.1);
    const town = -18 - 0.8 * random.integer(45);
    const latitude = alone ? -17.5 - 38 * random.random() : town + random.normal(0, 0.05);
    return school(`s${k}`, latitude, -71 + random.normal(0, alone ? 1 : 0.05), {
      teaching: random.chance(0.33) ? [310] : [110],
      working: random.chance(0.95),
      sostenedorId: `o${random.integer(Math.ceil(count / 3))}`,
    });
  });
}

describe('remoteness', () => {
  it('equals looking at every pair of schools', () => {
    const schools = country(400);
    const found = remoteness(schools, { k: 3 });
    schools.forEach((own, i) => {
      if (!own.working) return expect(found[i]).toMatchObject({ unknown: 'not-working', nearest: [] });
      const all = schools
        .filter((other) => other.id !== own.id && other.working && levelOf(other) === levelOf(own))
        .map((other) => ({ id: other.id, km: greatCircle(own as never, other as never) }))
        .sort((a, b) => a.km - b.km || (a.id < b.id ? -1 : 1))
        .slice(0, 3);
      return expect(found[i]!.nearest.map(({ id, km }) => ({ id, km }))).toEqual(all);
    });
  });

  it('says who runs the nearest, whether the owner has others, and what it does not know', () => {
    const found = remoteness([
      school('a', -36, -72, { sostenedorId: 'x', rural: true }),
      school('b', -36.1, -72, { sostenedorId: 'x' }),
      school('c', -36.3, -72, { sostenedorId: 'y' }),
      school('d', null, -72),
      school('e', -36, -72, { teaching: [] }),
      school('f', -36, -72, { teaching: [310] }),
    ]);
    expect(found[0]).toMatchObject({
      level: 'basic',
      rural: true,
      ownerSchools: 2,
      singleSchoolOwner: false,
      unknown: null,
    });
    expect(found[0]!.nearest.map(({ id, sameOwner }) => [id, sameOwner])).toEqual([
      ['b', true],
      ['c', false],
    ]);
    expect(found[0]!.nearest[0]!.km).toBeCloseTo(11.12, 2);
    expect(found[2]!.singleSchoolOwner).toBe(true);
    expect(found.slice(3).map(({ unknown }) => unknown)).toEqual([
      'no-coordinates',
      'no-level',
      'no-other-school',
    ]);
  });

  it('compares schools at the level they give', () => {
    expect(
      [[10], [10, 110], [310], [110, 310], [211], [165], [463], []].map((teaching) => levelOf({ teaching })),
    ).toEqual(['pre-school', 'basic', 'secondary', 'basic', 'special', 'adult', 'adult', null]);
  });

  it('measures twelve thousand schools', () => {
    const found = remoteness(country(12_000));
    expect(found.filter(({ unknown }) => unknown === null).every(({ nearest }) => nearest.length === 5)).toBe(
      true,
    );
  });

  it('refuses a k that is not a whole number', () => {
    expect(() => remoteness([], { k: 0 })).toThrow(/k: expected a whole number from 1, found 0/);
  });
});
