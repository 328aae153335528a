import type { Pattern } from '../pattern.ts';
import { evaluate, leastAttendance, rareReports, type ContrivedCollegialityFacts } from './evaluate.ts';
import { bounds, evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';

/** Contrived collegiality: mandated meetings are well attended, and hardly anybody works together beyond them. */
export const contrivedCollegiality: Pattern<ContrivedCollegialityFacts> = {
  id: 'contrived-collegiality',
  kind: 'test',
  experimental: false,
  source:
    'Label: diagnosis of networks in the first four SLEPs; term of Hargreaves 1994; the test is a proposal of this project',
  inputs: ['joint-work with depth', 'activities and attendance', 'responses'],
  settings: [],
  conditions: { mandatedAttendance: leastAttendance, share: 0.5, rareReports },
  needsRoster: true,
  ratings: ['proposito', 'indagacion'],
  fragileInSubjects: false,
  layers: () => ['joint-work'],
  evaluate,
  evidence,
  narrative,
  bounds,
  lookAlikes,
};
