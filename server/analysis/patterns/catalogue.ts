import { allThroughCoordinator } from './all-through-coordinator/definition.ts';
import { bottleneck } from './bottleneck/definition.ts';
import { contrivedCollegiality } from './contrived-collegiality/definition.ts';
import { diffuseRoles } from './diffuse-roles/definition.ts';
import { endingBridge } from './ending-bridge/definition.ts';
import { externalDependence } from './external-dependence/definition.ts';
import { internalCompetition } from './internal-competition/definition.ts';
import { isolatedSchool } from './isolated-school/definition.ts';
import { oneGiver } from './one-giver/definition.ts';
import { oneWayKnowledge } from './one-way-knowledge/definition.ts';
import { paperMember } from './paper-member/definition.ts';
import type { Pattern } from './pattern.ts';
import { powerStruggle } from './power-struggle/definition.ts';
import { sleepingPartner } from './sleeping-partner/definition.ts';

/** Every pattern, one line each, in the order of every answer. Nothing else in the project lists them. */
export const patterns: readonly Pattern[] = [
  sleepingPartner,
  powerStruggle,
  internalCompetition,
  oneWayKnowledge,
  diffuseRoles,
  contrivedCollegiality,
  externalDependence,
  isolatedSchool,
  bottleneck,
  paperMember,
  oneGiver,
  allThroughCoordinator,
  endingBridge,
];
