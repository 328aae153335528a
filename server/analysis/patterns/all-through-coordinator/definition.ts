import { contentLayers } from '../../survey-wave/survey-wave.ts';
import type { Pattern } from '../pattern.ts';
import { evaluate, fewestTied, type AllThroughCoordinatorFacts } from './evaluate.ts';
import { evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';

/** Everything goes through the coordinator: no two of the others are tied. */
export const allThroughCoordinator: Pattern<AllThroughCoordinatorFacts> = {
  id: 'all-through-coordinator',
  kind: 'fact',
  experimental: false,
  source:
    'A fact of the network (star around who coordinates); lead-organisation governance, Provan & Kenis 2008; the definition is a proposal of this project',
  isListedEffect: false,
  inputs: ['knowledge', 'joint-work', 'declared coordinators or coordination', 'responses'],
  settings: [],
  conditions: { fewestTied },
  needsRoster: false,
  ratings: [],
  fragileInSubjects: false,
  layers: contentLayers,
  evaluate,
  evidence,
  narrative,
  lookAlikes,
};
