import { contentLayers } from '../../survey-wave/survey-wave.ts';
import type { Pattern } from '../pattern.ts';
import { evaluate, leastWith, mostWithout, type ExternalDependenceFacts } from './evaluate.ts';
import { evidence, narrative } from './evidence.ts';
import { lifted } from './lifted.ts';
import { lookAlikes } from './look-alikes.ts';
import { servesAll } from './offices.ts';

/** External dependence: the schools hang together through outsiders rather than with each other. */
export const externalDependence: Pattern<ExternalDependenceFacts> = {
  id: 'external-dependence',
  kind: 'rule',
  experimental: false,
  source: 'Muñoz & Vanni on the end of support in Escuelas Críticas; the rule is a proposal of this project',
  isListedEffect: false,
  inputs: [
    'knowledge',
    'joint-work',
    'externals (members as adviser, or assists ties)',
    'roster',
    'responses',
  ],
  settings: [],
  conditions: { leastWith, mostWithout, servesAll },
  needsRoster: true,
  ratings: ['capital_profesional'],
  fragileInSubjects: false,
  layers: contentLayers,
  // Contracts are what ties the schools to whoever supports them.
  pictured: (survey) => [
    ...contentLayers(survey),
    ...(survey.externals.some(({ contract }) => contract.includes(1)) ? ['assists'] : []),
  ],
  evaluate,
  evidence,
  narrative,
  lookAlikes,
  lifted,
};
