import { collaborationAndTrust } from '../../survey-wave/survey-wave.ts';
import type { Pattern } from '../pattern.ts';
import { evaluate, type IsolatedSchoolFacts } from './evaluate.ts';
import { bounds, evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';

/** Isolated school: who answered and is in no tie, beside those of whom something else is true. */
export const isolatedSchool: Pattern<IsolatedSchoolFacts> = {
  id: 'isolated-school',
  kind: 'fact',
  experimental: false,
  source: 'A fact of the survey',
  isListedEffect: false,
  inputs: ['roster', 'responses', 'knowledge', 'joint-work', 'trust', 'coordinates (optional)'],
  settings: [],
  conditions: { remoteKilometres: 15, remoteTimesMedian: 3 },
  needsRoster: true,
  ratings: [],
  fragileInSubjects: false,
  layers: collaborationAndTrust,
  evaluate,
  evidence,
  narrative,
  bounds,
  lookAlikes,
};
