import { positiveLayers } from '../../survey-wave/survey-wave.ts';
import type { Pattern } from '../pattern.ts';
import { beside } from './beside.ts';
import { leastCamp, leastCampUnnamed } from '../../inference/contest.ts';
import { evaluate, type PowerStruggleFacts } from './evaluate.ts';
import { evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';
import { leastTense } from './signed-camps.ts';

/** Power struggle: two leaders with separate camps and no positive tie between them. */
export const powerStruggle: Pattern<PowerStruggleFacts> = {
  id: 'power-struggle',
  kind: 'test',
  experimental: true,
  source:
    'Label: one of the six effects listed in the diagnosis of networks in the first four SLEPs, after Chapman 2015, Meyne & Rieper 2003 and Ehren et al. 2017 as a list; the contest measure is a proposal of this project',
  isListedEffect: true,
  inputs: [
    'leadership, or knowledge, joint-work and trust',
    'tension (optional)',
    'responses',
    'documented disputes (optional)',
  ],
  settings: ['sigma', 'draws'],
  conditions: { leastCamp, leastCampUnnamed, leastTensePairs: leastTense },
  needsRoster: false,
  ratings: ['confianza', 'liderazgo'],
  // Leaders are part of what a struggle is: that one of them leaves must count.
  fragileInSubjects: true,
  layers: (survey) => [...positiveLayers(survey), 'tension'],
  evaluate,
  evidence,
  narrative,
  lookAlikes,
  beside,
};
