import { hasRole } from '../../../../contract/layers.ts';
import type { Pattern } from '../pattern.ts';
import { evaluate, wavesNeeded, type PaperMemberFacts } from './evaluate.ts';
import { evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';

/** Member on paper only: on the list, and in three waves it never answered, never came and nobody named it. */
export const paperMember: Pattern<PaperMemberFacts> = {
  id: 'paper-member',
  kind: 'fact',
  experimental: false,
  source: 'A fact of the surveys and of attendance; the definition is a proposal of this project',
  isListedEffect: false,
  inputs: ['roster', 'responses', 'every layer asked', 'attendance', 'commitments (optional)'],
  settings: [],
  conditions: { waves: wavesNeeded },
  needsRoster: true,
  ratings: [],
  poolsWaves: true,
  fragileInSubjects: false,
  layers: ({ layersAsked }) =>
    [...layersAsked].filter((layer) => hasRole(layer, 'content', 'nomination', 'tension')).sort(),
  evaluate,
  evidence,
  narrative,
  lookAlikes,
};
