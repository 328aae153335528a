import type { Chance } from './chance.ts';
import type { School, WorldOptions } from './world.ts';

/** Schools whose comuna, owner and level have nothing to do with their ties; half of the networks are on the map. */
export function schoolsOf({ n, seed }: WorldOptions, chance: Chance): School[] {
  const located = chance.happens(0.5);
  const comunas = 1 + chance.integer(3);
  const owners = 1 + chance.integer(2);
  return Array.from({ length: n }, (_, i) => ({
    id: `school:sim-${seed}-${String(i + 1).padStart(2, '0')}`,
    name: `Escuela simulada ${i + 1}`,
    place: located ? { east: chance.normal(0, 6), north: chance.normal(0, 6) } : null,
    comuna: chance.integer(comunas),
    owner: chance.integer(owners),
    level: chance.integer(2),
    group: null,
  }));
}

/** The same schools at other places, and with the comunas that go with them. */
export function schoolsAt(
  schools: readonly School[],
  places: readonly { readonly east: number; readonly north: number; readonly comuna: number }[],
): School[] {
  return schools.map((school, i) => {
    const { comuna, ...place } = places[i]!;
    return { ...school, place, comuna };
  });
}

export function kilometres(one: School, other: School): number {
  if (one.place === null || other.place === null) return 0;
  return Math.hypot(one.place.east - other.place.east, one.place.north - other.place.north);
}
