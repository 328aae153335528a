import { contentLayers } from '../../survey-wave/survey-wave.ts';
import type { Pattern } from '../pattern.ts';
import { beside } from './beside.ts';
import { copiedAt } from './copied-waves.ts';
import { evaluate, mostShare, type SleepingPartnerFacts } from './evaluate.ts';
import { bounds, evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';
import { attendanceCorrelation } from './test-member.ts';

/** Sleeping partner: a member on the list to which hardly any contribution is traced, though it answered. */
export const sleepingPartner: Pattern<SleepingPartnerFacts> = {
  id: 'sleeping-partner',
  kind: 'test',
  experimental: false,
  source:
    'Label: one of the six effects listed in the diagnosis of networks in the first four SLEPs, after Chapman 2015, Meyne & Rieper 2003 and Ehren et al. 2017 as a list; definition and test are a proposal of this project',
  isListedEffect: true,
  inputs: [
    'roster',
    'responses',
    'knowledge',
    'joint-work',
    'attendance (optional)',
    'partners on the roster (optional)',
  ],
  settings: ['rho'],
  conditions: { mostShare, attendanceUnder: 0.5, attendanceCorrelation, copiedAt },
  needsRoster: true,
  ratings: [],
  poolsWaves: true,
  fragileInSubjects: false,
  layers: contentLayers,
  evaluate,
  evidence,
  narrative,
  bounds,
  lookAlikes,
  beside,
};
