import type { Pattern } from '../pattern.ts';
import { evaluate, leastShare, type OneGiverFacts } from './evaluate.ts';
import { evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';

/** One gives to all: a single school gives what it knows to every other, and half of what is given comes from it. */
export const oneGiver: Pattern<OneGiverFacts> = {
  id: 'one-giver',
  kind: 'fact',
  experimental: false,
  source:
    'A fact of the survey (out-star of the knowledge layer); the definition is a proposal of this project',
  isListedEffect: false,
  inputs: ['knowledge', 'responses', 'declared coordinators (optional)'],
  settings: [],
  conditions: { leastShare },
  needsRoster: false,
  ratings: [],
  fragileInSubjects: false,
  layers: () => ['knowledge'],
  evaluate,
  evidence,
  narrative,
  lookAlikes,
};
