import type { PatternDefinition } from '../../../contract/catalogues.ts';
import { bottleneck } from './bottleneck.ts';
import { contrivedCollegiality } from './contrived-collegiality.ts';
import { diffuseRoles } from './diffuse-roles.ts';
import { externalDependence } from './external-dependence.ts';
import { internalCompetition } from './internal-competition.ts';
import { isolatedSchool } from './isolated-school.ts';
import { oneWayKnowledge } from './one-way-knowledge.ts';
import type { Pattern } from './pattern.ts';
import { powerStruggle } from './power-struggle.ts';
import { usualSettings } from './settings.ts';
import { sleepingPartner } from './sleeping-partner.ts';

/** A pattern with the type of its facts forgotten: what it shows of itself, it alone can read. */
export type AnyPattern = Pattern;

const any = <Facts>(pattern: Pattern<Facts>): AnyPattern => pattern as unknown as AnyPattern;

/** Every pattern, in the order in which they are told. */
export const patterns: readonly AnyPattern[] = [
  any(sleepingPartner),
  any(powerStruggle),
  any(internalCompetition),
  any(oneWayKnowledge),
  any(diffuseRoles),
  any(contrivedCollegiality),
  any(externalDependence),
  any(isolatedSchool),
  any(bottleneck),
];

/** The catalogue as it is answered: everything but the functions. */
export function describePatterns(): PatternDefinition[] {
  const { alpha, clear, clearWithMissing, gates } = usualSettings;
  return patterns.map((pattern) => ({
    id: pattern.id,
    name: pattern.name,
    construct: pattern.construct,
    source: pattern.source,
    inputs: [...pattern.inputs],
    statistic: pattern.statistic,
    null: pattern.null,
    silentWhen: pattern.silentWhen,
    cannotSee: pattern.cannotSee,
    questions: [...pattern.questions],
    needsRoster: pattern.needsRoster,
    tested: !['external-dependence', 'isolated-school', 'bottleneck'].includes(pattern.id),
    experimental: pattern.id === 'power-struggle',
    proposal: {
      es: 'Esta lectura es una propuesta de Telar: la literatura da nombres, no medidas.',
      en: 'This reading is a proposal of Telar: the literature gives labels, not measures.',
    },
    thresholds: {
      alpha,
      clear,
      clearWithMissing,
      members: gates.members,
      response: gates.response,
      ...Object.fromEntries(
        pattern.uses.flatMap((name) => (name === 'draws' ? [] : [[name, usualSettings[name]]])),
      ),
      ...pattern.fixed,
    },
  }));
}
