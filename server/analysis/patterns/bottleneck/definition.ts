import { contentLayers } from '../../survey-wave/survey-wave.ts';
import type { Pattern } from '../pattern.ts';
import { evaluate, type BottleneckFacts } from './evaluate.ts';
import { bounds, evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';

/** Bottleneck: schools whose leaving alone breaks the network apart, and what their leaving does. */
export const bottleneck: Pattern<BottleneckFacts> = {
  id: 'bottleneck',
  kind: 'fact',
  experimental: false,
  source: 'A fact of the network (articulation points)',
  isListedEffect: false,
  inputs: ['knowledge', 'joint-work', 'responses'],
  settings: [],
  conditions: {},
  needsRoster: false,
  ratings: [],
  fragileInSubjects: false,
  layers: contentLayers,
  evaluate,
  evidence,
  narrative,
  bounds,
  lookAlikes,
};
