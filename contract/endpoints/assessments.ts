import { z } from 'zod';
import { Assessments, NetworkAssessment, NetworkProfile } from '../assessments.ts';
import { Disagreements } from '../disagreements.ts';
import { Identifier } from '../identifiers.ts';
import { Thresholds } from '../thresholds.ts';
import { WaveChanges } from '../wave-changes.ts';
import { IdParams, type Endpoint } from './endpoint.ts';

export const assessmentsEndpoints = {
  assessNetwork: {
    method: 'get',
    path: '/networks/{id}/assessment',
    tag: 'Networks',
    summary:
      'Facts and patterns by wave: flagged with grade and q, not flagged, or not enough evidence, why, and what to ask next',
    params: IdParams,
    query: Thresholds.extend({ wave: Identifier.optional() }),
    response: NetworkAssessment,
  },
  profileNetwork: {
    method: 'get',
    path: '/networks/{id}/profile',
    tag: 'Networks',
    summary: 'The ten characteristics: ratings beside structural evidence',
    params: IdParams,
    query: z.object({ wave: Identifier.optional() }),
    response: NetworkProfile.extend({ wave: z.string() }),
  },
  listDisagreements: {
    method: 'get',
    path: '/networks/{id}/disagreements',
    tag: 'Networks',
    summary: 'Pairs where one claims a tie and the other denies it',
    params: IdParams,
    query: z.object({ wave: Identifier.optional() }),
    response: Disagreements,
  },
  showChanges: {
    method: 'get',
    path: '/networks/{id}/changes',
    tag: 'Networks',
    summary: 'What changed between two waves',
    params: IdParams,
    query: z.object({ from: Identifier.optional(), to: Identifier.optional() }),
    response: WaveChanges,
  },
  listAssessments: {
    method: 'get',
    path: '/assessments',
    tag: 'Networks',
    summary:
      'Patterns over the networks of a territory, with q-values and grades, and how many flags to expect by chance',
    query: Thresholds.extend({
      territory: Identifier.optional(),
      pattern: z.string().max(60).optional(),
      state: z.enum(['flagged', 'not-flagged', 'not-enough-evidence']).optional(),
    }),
    response: Assessments,
  },
} as const satisfies Record<string, Endpoint>;
