import { contentLayers } from '../../survey-wave/survey-wave.ts';
import type { Pattern } from '../pattern.ts';
import { beside } from './beside.ts';
import { evaluate, type InternalCompetitionFacts } from './evaluate.ts';
import { evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';
import { mostPreference } from './ordinary-life.ts';

/** Internal competition: the network is split into blocks beyond what distance and preferring one's own explain. */
export const internalCompetition: Pattern<InternalCompetitionFacts> = {
  id: 'internal-competition',
  kind: 'test',
  experimental: false,
  source:
    'Label: one of the six effects listed in the diagnosis of networks in the first four SLEPs, after Chapman 2015, Meyne & Rieper 2003 and Ehren et al. 2017 as a list; the tests are a proposal of this project',
  isListedEffect: true,
  inputs: [
    'knowledge',
    'joint-work',
    'responses',
    'tension (optional)',
    'groups, sostenedores or comunas (optional)',
    'level, place and sostenedor of the register (optional)',
  ],
  settings: ['sigma', 'omega', 'decay', 'draws'],
  conditions: { smallestPart: 0.25, mostPreference },
  needsRoster: false,
  ratings: ['colaboracion', 'confianza'],
  fragileInSubjects: false,
  layers: contentLayers,
  evaluate,
  evidence,
  narrative,
  lookAlikes,
  beside,
};
