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
    'Label: diagnosis of networks in the first four SLEPs; the test is a proposal of this project; distribution of Katz & Powell 1955',
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
