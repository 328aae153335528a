import type { NetworkData } from '../../contract/network-data.ts';
import { createRandom } from '../analysis/random.ts';
import type { Random } from '../analysis/random.ts';
import { blankActor, coordinatesOf } from './describe-network.ts';
import { hardNegatives } from './network-recipe.ts';
import { plantedPatterns } from './plant/catalogue.ts';
import type { NetworkRecipe } from './network-recipe.ts';
import { simulateNetwork } from './simulate-network.ts';
import type { SimulatedNetwork } from './simulate-network.ts';

const windowSize = 24;

/**
 * Many networks over a shared pool of schools, for speed and for lists over networks: 4–16 members each (most 6–12),
 * neighbours in the pool; one in ten with a planted pattern, one in ten a hard negative, response 65–100 %.
 *
 * @returns one entry a network, in order; the same arguments give the same bytes. Cost about 2 ms a network
 */
export function simulateDataset({
  networks = 398,
  schools = 1375,
  waves = 3,
  seed,
}: {
  networks?: number;
  schools?: number;
  waves?: number;
  seed: string | number;
}): SimulatedNetwork[] {
  if (!Number.isInteger(schools) || schools < windowSize)
    throw new RangeError(`schools: expected a whole number from ${windowSize}, found ${schools}`);
  const random = createRandom(`dataset/${seed}`);
  const pool = Array.from({ length: schools }, (_, place) => schoolAt(place, random.fork(`school/${place}`)));
  const used = new Map<Place, number>();
  return Array.from({ length: networks }, (_, place) => {
    const own = random.fork(`network/${place}`);
    const recipe = recipeOf(`${seed}-${place + 1}`, waves, own);
    const start = Math.floor(((schools - windowSize) * place) / Math.max(1, networks - 1));
    const members = membersFrom(pool.slice(start, start + windowSize), recipe.n, used, own);
    return simulateNetwork(recipe, {
      networkId: `network:sim-${seed}-${String(place + 1).padStart(3, '0')}`,
      schools: members.map((member) => member.actor),
      ground: { shownAs: 'hidden', positions: members },
    });
  });
}

function recipeOf(seed: string, waves: number, random: Random): Partial<NetworkRecipe> & { n: number } {
  const lot = random.random();
  return {
    seed,
    waves,
    n: Math.min(16, 4 + random.binomial(12, 0.25) + random.integer(3)),
    density: 0.15 + 0.2 * random.random(),
    response: 0.65 + 0.35 * random.random(),
    pattern: lot < 0.1 ? random.pick(plantedPatterns) : null,
    negative: lot >= 0.1 && lot < 0.2 ? random.pick(hardNegatives) : null,
  };
}

type Place = { actor: NetworkData['actors'][number]; east: number; north: number };

/** Schools lie along a strip, a comuna every 25 of them, so that neighbours in the pool are neighbours on the ground. */
function schoolAt(place: number, random: Random): Place {
  const comuna = Math.floor(place / 25);
  const at = { east: random.normal(0, 5), north: 10 * comuna - 250 + random.normal(0, 5) };
  const actor = {
    ...blankActor(`school:sim-${String(place + 1).padStart(5, '0')}`, `Escuela simulada ${place + 1}`),
    comunaId: `comuna:sim-${comuna + 1}`,
    ...coordinatesOf(at.east, at.north),
    rural: random.chance(0.35),
    enrolment: Math.round(Math.exp(random.normal(5.2, 0.8))),
    state: 'working' as const,
    dependency: 'slep' as const,
    sostenedorId: `sostenedor:sim-${random.chance(0.8) ? Math.floor(comuna / 4) + 1 : `p${place}`}`,
  };
  return { actor, ...at };
}

/** Members come from a window of the pool that moves along it; those that belong to fewer networks so far come first. */
function membersFrom(window: readonly Place[], n: number, used: Map<Place, number>, random: Random): Place[] {
  const members = window
    .map((place) => ({ place, key: (used.get(place) ?? 0) + random.random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, n)
    .map(({ place }) => place);
  for (const member of members) used.set(member, (used.get(member) ?? 0) + 1);
  return members;
}
