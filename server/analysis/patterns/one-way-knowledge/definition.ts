import type { Pattern } from '../pattern.ts';
import { evaluate, type OneWayKnowledgeFacts } from './evaluate.ts';
import { bounds, evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';

/** One-way knowledge: fewer pairs give both ways than chance alone would bring. */
export const oneWayKnowledge: Pattern<OneWayKnowledgeFacts> = {
  id: 'one-way-knowledge',
  kind: 'test',
  experimental: false,
  source:
    'Label: one of the six effects listed in the diagnosis of networks in the first four SLEPs, after Chapman 2015, Meyne & Rieper 2003 and Ehren et al. 2017 as a list; the test is a proposal of this project; distribution of Katz & Powell 1955',
  isListedEffect: true,
  inputs: ['knowledge', 'responses'],
  settings: [],
  conditions: {},
  needsRoster: false,
  ratings: ['conocimiento'],
  fragileInSubjects: false,
  layers: () => ['knowledge'],
  evaluate,
  evidence,
  narrative,
  bounds,
  lookAlikes,
};
