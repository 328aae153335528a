import { positiveLayers } from '../../survey-wave/survey-wave.ts';
import type { Pattern } from '../pattern.ts';
import { bounds } from './bounds.ts';
import { leastCamp } from '../../inference/contest.ts';
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
    'Label: Rincón-Gallardo & Fullan 2016, by way of the diagnosis of networks in the first four SLEPs; the contest measure is a proposal of this project',
  inputs: ['leadership, or knowledge, joint-work and trust', 'tension (optional)', 'responses'],
  settings: ['sigma', 'draws'],
  conditions: { leastCamp, leastTensePairs: leastTense },
  needsRoster: false,
  ratings: ['confianza', 'liderazgo'],
  // Leaders are part of what a struggle is: that one of them leaves must count.
  fragileInSubjects: true,
  layers: (survey) => [...positiveLayers(survey), 'tension'],
  evaluate,
  evidence,
  narrative,
  bounds,
  lookAlikes,
};
