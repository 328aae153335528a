import type { Pattern } from '../pattern.ts';
import { beside } from './beside.ts';
import {
  depthRho,
  evaluate,
  fewAtEven,
  leastAttendance,
  mostByReports,
  nearlyAll,
  rareNone,
  rareReports,
  sparsestShare,
  type ContrivedCollegialityFacts,
} from './evaluate.ts';
import { bounds, evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';

/** Contrived collegiality: mandated meetings are well attended, and hardly anybody works together beyond them. */
export const contrivedCollegiality: Pattern<ContrivedCollegialityFacts> = {
  id: 'contrived-collegiality',
  kind: 'test',
  experimental: false,
  source:
    'Label: one of the six effects listed in the diagnosis of networks in the first four SLEPs, after Chapman 2015, Meyne & Rieper 2003 and Ehren et al. 2017 as a list; term of Hargreaves 1994; the test is a proposal of this project',
  isListedEffect: true,
  inputs: [
    'joint-work with depth',
    'activities and attendance',
    'who convenes and sets the agenda (optional)',
    'responses',
  ],
  settings: [],
  conditions: {
    mandatedAttendance: leastAttendance,
    share: 0.5,
    fewAtEven,
    mostByReports,
    depthRho,
    rareReports,
    sparsestShare,
    rareNone,
    nearlyAll,
  },
  needsRoster: true,
  ratings: ['proposito', 'indagacion'],
  fragileInSubjects: false,
  layers: () => ['joint-work'],
  evaluate,
  evidence,
  narrative,
  bounds,
  lookAlikes,
  beside,
};
