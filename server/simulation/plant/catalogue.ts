import type { Random } from '../../analysis/random.ts';
import type { NetworkPlan, Planted } from '../network-plan.ts';
import { plantBottleneck } from './bottleneck.ts';
import { plantContrivedCollegiality } from './contrived-collegiality.ts';
import { plantDiffuseRoles } from './diffuse-roles.ts';
import { plantExternalDependence } from './external-dependence.ts';
import { plantInternalCompetition } from './internal-competition.ts';
import { plantIsolatedSchool } from './isolated-school.ts';
import { plantOneWayKnowledge } from './one-way-knowledge.ts';
import { plantPowerStruggle } from './power-struggle.ts';
import { plantSleepingPartner } from './sleeping-partner.ts';

type Plant = (plan: NetworkPlan, random: Random) => Planted;

/** How each pattern that can be planted changes the plan of an ordinary network. */
const plants: Readonly<Record<string, Plant>> = {
  'sleeping-partner': plantSleepingPartner,
  'power-struggle': plantPowerStruggle,
  'internal-competition': plantInternalCompetition,
  'one-way-knowledge': plantOneWayKnowledge,
  'diffuse-roles': plantDiffuseRoles,
  'contrived-collegiality': plantContrivedCollegiality,
  'external-dependence': plantExternalDependence,
  'isolated-school': plantIsolatedSchool,
  bottleneck: plantBottleneck,
};

/** The ids of these patterns. */
export const plantedPatterns: readonly string[] = Object.keys(plants);

/** @throws RangeError when there is no way to plant the pattern */
export function plantOf(pattern: string): Plant {
  const plant = plants[pattern];
  if (plant === undefined)
    throw new RangeError(`pattern: expected one of ${plantedPatterns.join(', ')}, found "${pattern}"`);
  return plant;
}
