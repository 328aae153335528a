import type { Random } from '../../analysis/random.ts';
import type { NetworkPlan, Planted } from '../network-plan.ts';
import type { PlantedPattern } from '../network-recipe.ts';
import { plantBottleneck } from './bottleneck.ts';
import { plantContrivedCollegiality } from './contrived-collegiality.ts';
import { plantDiffuseRoles } from './diffuse-roles.ts';
import { plantExternalDependence } from './external-dependence.ts';
import { plantInternalCompetition } from './internal-competition.ts';
import { plantIsolatedSchool } from './isolated-school.ts';
import { plantOneWayKnowledge } from './one-way-knowledge.ts';
import { plantPowerStruggle } from './power-struggle.ts';
import { plantSleepingPartner } from './sleeping-partner.ts';

/** How each pattern changes the plan of an ordinary network. */
export const plants: Record<PlantedPattern, (plan: NetworkPlan, random: Random) => Planted> = {
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
