import { byCodeUnit } from '../../../contract/text-order.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { runSteps } from '../../../contract/run-steps.ts';
import { greatCircle } from '../../../contract/great-circle.ts';

type Actor = RecordOf<'actor'>;
/** Kilometres in a degree of latitude, a little under the least there is: a bound must not overshoot. */
const kmPerDegree = 111.19;

type Located = Actor & { latitude: number; longitude: number };

/**
 * The derived layer `proximity`: each school with its nearest schools, in a straight line. Undirected: a pair stands
 * once, also when only one of the two is among the nearest of the other. Strength is 1/km, so that closer is stronger;
 * the distance in km is the attribute `km`.
 *
 * @param nearest how many neighbours each school is given
 */
export const proximityTies = (actors: readonly Actor[], nearest = 3): RecordOf<'tie'>[] =>
  runSteps(proximitySteps(actors, nearest));

/** Schools whose neighbours are looked for in one step: some milliseconds. */
const schoolsOfStep = 250;

/** The same in steps, for whoever has others to answer meanwhile. */
export function* proximitySteps(
  actors: readonly Actor[],
  nearest = 3,
): Generator<undefined, RecordOf<'tie'>[]> {
  const located = actors.filter(
    (actor): actor is Located =>
      actor.kind === 'school' && actor.latitude !== null && actor.longitude !== null,
  );
  const pairs = new Map<string, RecordOf<'tie'>>();
  located.sort((a, b) => a.latitude - b.latitude || byCodeUnit(a.id, b.id));
  for (const [index, school] of located.entries()) {
    if (index % schoolsOfStep === schoolsOfStep - 1) yield;
    for (const { other, km } of nearestTo(index, located, nearest)) {
      const [from, to] = school.id < other.id ? [school.id, other.id] : [other.id, school.id];
      pairs.set(`${from}\n${to}`, proximityTie(from, to, km));
    }
  }
  return [...pairs].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([, tie]) => tie);
}

/**
 * Walks outwards in latitude from a school and stops where latitude alone is farther than the worst neighbour kept,
 * so that a whole region costs little more than its schools.
 */
function nearestTo(
  index: number,
  byLatitude: readonly Located[],
  count: number,
): { other: Located; km: number }[] {
  const school = byLatitude[index];
  if (school === undefined) return [];
  const found: { other: Located; km: number }[] = [];
  for (const step of [-1, 1]) {
    for (let i = index + step; i >= 0 && i < byLatitude.length; i += step) {
      const other = byLatitude[i];
      if (other === undefined) break;
      const worst = found.length === count ? (found.at(-1)?.km ?? Infinity) : Infinity;
      if (Math.abs(other.latitude - school.latitude) * kmPerDegree > worst) break;
      const km = greatCircle(school, other);
      if (km > worst) continue;
      found.push({ other, km });
      found.sort((a, b) => a.km - b.km || byCodeUnit(a.other.id, b.other.id));
      found.length = Math.min(found.length, count);
    }
  }
  return found;
}

function proximityTie(from: string, to: string, km: number): RecordOf<'tie'> {
  return {
    type: 'tie',
    networkId: null,
    waveId: null,
    layer: 'proximity',
    from,
    to,
    // Two schools on one site are 0 km apart: a metre keeps the strength finite.
    strength: 1 / Math.max(km, 0.001),
    sign: 1,
    depth: null,
    reporter: null,
    reporterRole: null,
    validFrom: null,
    validTo: null,
    attributes: { km: Math.round(km * 100) / 100 },
  };
}
