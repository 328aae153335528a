import type { Chance } from '../chance.ts';
import type { Draft } from '../world.ts';
import { plantContrivedCollegiality } from './contrived-collegiality.ts';
import { plantDiffuseRoles } from './diffuse-roles.ts';
import { plantExternalDependence } from './external-dependence.ts';
import { plantInternalCompetition } from './internal-competition.ts';
import { plantOneWayKnowledge } from './one-way-knowledge.ts';
import type { Plant, Planted, PlantInto } from './plant.ts';
import { plantPowerStruggle } from './power-struggle.ts';
import { plantSleepingPartner } from './sleeping-partner.ts';

/** In the order of planting: what moves or adds ties comes before what takes them away, so that both show. */
const plants: Readonly<Record<string, PlantInto>> = {
  'power-struggle': plantPowerStruggle,
  'internal-competition': plantInternalCompetition,
  'external-dependence': plantExternalDependence,
  'one-way-knowledge': plantOneWayKnowledge,
  'diffuse-roles': plantDiffuseRoles,
  'contrived-collegiality': plantContrivedCollegiality,
  'sleeping-partner': plantSleepingPartner,
};

/** What can be planted in a world, by the ids of the patterns. */
export const plantsOfWorlds: readonly string[] = Object.keys(plants);

/** Changes a healthy draw by all that is planted in it. */
export function plantAll(draft: Draft, wanted: readonly Plant[], chance: Chance): Planted[] {
  return wanted
    .toSorted((a, b) => plantsOfWorlds.indexOf(a.pattern) - plantsOfWorlds.indexOf(b.pattern))
    .map((plant) => plantOf(plant.pattern)(draft, plant, chance.fork(plant.pattern)));
}

/** @throws RangeError when there is no way to plant the pattern */
export function plantOf(pattern: string): PlantInto {
  const plant = plants[pattern];
  if (plant === undefined)
    throw new RangeError(`pattern: expected one of ${plantsOfWorlds.join(', ')}, found "${pattern}"`);
  return plant;
}
