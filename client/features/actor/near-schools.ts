import type { GraphActor, GraphTie } from '../../../contract/graphs.ts';
import { greatCircle } from '../../../contract/great-circle.ts';
import { hasRole } from '../../../contract/layers.ts';

/** Whom an actor learns, works or is in trust with: whoever it has a content tie with, tension left out. */
export function collaboratorsOf(id: string, ties: readonly GraphTie[]): Set<string> {
  const content = ties.filter(({ layer, sign }) => sign === 1 && hasRole(layer, 'content'));
  return new Set(content.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])));
}

type Place = { latitude: number; longitude: number };

/** Schools by their distance from a place in a straight line, in kilometres; those without coordinates are left out. */
export const schoolsAround = (
  here: Place,
  actors: readonly GraphActor[],
): { school: GraphActor; km: number }[] =>
  actors
    .flatMap((school) => {
      const { kind, latitude, longitude } = school;
      if (kind !== 'school' || latitude === null || longitude === null) return [];
      return [{ school, km: greatCircle(here, { latitude, longitude }) }];
    })
    .sort((a, b) => a.km - b.km);
