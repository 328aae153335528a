import { contentLayers } from '../../survey-wave/survey-wave.ts';
import type { Pattern } from '../pattern.ts';
import { evaluate, type SleepingPartnerFacts } from './evaluate.ts';
import { bounds, evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';
import { attendanceCorrelation } from './test-member.ts';

/** Sleeping partner: a member on the list to which no contribution is traced, though it answered. */
export const sleepingPartner: Pattern<SleepingPartnerFacts> = {
  id: 'sleeping-partner',
  kind: 'test',
  experimental: false,
  source:
    'Label: Meyne & Rieper 2003, by way of the diagnosis of networks in the first four SLEPs; definition and test are a proposal of this project',
  inputs: ['roster', 'responses', 'knowledge', 'joint-work', 'attendance (optional)'],
  settings: ['rho'],
  conditions: { contributions: 0, attendanceUnder: 0.5, attendanceCorrelation },
  needsRoster: true,
  ratings: [],
  fragileInSubjects: false,
  layers: contentLayers,
  evaluate,
  evidence,
  narrative,
  bounds,
  lookAlikes,
};
