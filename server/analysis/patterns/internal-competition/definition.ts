import { contentLayers } from '../../survey-wave/survey-wave.ts';
import type { Pattern } from '../pattern.ts';
import { evaluate, type InternalCompetitionFacts } from './evaluate.ts';
import { bounds, evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';

/** Internal competition: the network is split into blocks beyond what preferring one's own explains. */
export const internalCompetition: Pattern<InternalCompetitionFacts> = {
  id: 'internal-competition',
  kind: 'test',
  experimental: false,
  source:
    'Label: Rincón-Gallardo & Fullan 2016 and Chapman 2015, by way of the diagnosis of networks in the first four SLEPs; the tests are a proposal of this project',
  inputs: ['knowledge', 'joint-work', 'responses', 'groups, sostenedores or comunas (optional)'],
  settings: ['omega', 'draws'],
  conditions: { smallestPart: 0.25 },
  needsRoster: false,
  ratings: ['colaboracion', 'confianza'],
  fragileInSubjects: false,
  layers: contentLayers,
  evaluate,
  evidence,
  narrative,
  bounds,
  lookAlikes,
};
