import { monthsAhead } from '../../survey-wave/ending-ties.ts';
import { contentLayers } from '../../survey-wave/survey-wave.ts';
import type { Pattern } from '../pattern.ts';
import { evaluate, type EndingBridgeFacts } from './evaluate.ts';
import { evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';

/** Bridge that ends: a tie or a support whose end has come, or is near, alone holds two parts together. */
export const endingBridge: Pattern<EndingBridgeFacts> = {
  id: 'ending-bridge',
  kind: 'fact',
  experimental: false,
  source:
    'A fact of the network (bridges and articulation points) and of its dates; Muñoz & Vanni on the end of support; the definition is a proposal of this project',
  isListedEffect: false,
  inputs: ['knowledge', 'joint-work', 'ties with an end date', 'contracts of support (assists)', 'responses'],
  settings: [],
  conditions: { monthsAhead },
  needsRoster: false,
  ratings: [],
  fragileInSubjects: false,
  layers: contentLayers,
  // Contracts are what ties the schools to whoever supports them.
  pictured: (survey) => [
    ...contentLayers(survey),
    ...(survey.ending?.some(({ external }) => external !== null) ? ['assists'] : []),
  ],
  evaluate,
  evidence,
  narrative,
  lookAlikes,
};
