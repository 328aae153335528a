import { z } from 'zod';
import { Assessments, NetworkAssessment, NetworkProfile } from '../assessments.ts';
import { bulkMediaTypes, TableQuery } from '../bulk.ts';
import { ProfileRows } from '../bulk-rows.ts';
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
    access: 'networks',
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
    access: 'networks',
    summary: 'The ten characteristics: ratings beside structural evidence',
    params: IdParams,
    query: z.object({ wave: Identifier.optional() }),
    response: NetworkProfile.extend({ wave: z.string() }),
  },
  listDisagreements: {
    method: 'get',
    path: '/networks/{id}/disagreements',
    tag: 'Networks',
    access: 'networks',
    summary: 'Pairs where one claims a tie and the other denies it',
    params: IdParams,
    query: z.object({ wave: Identifier.optional() }),
    response: Disagreements,
  },
  showChanges: {
    method: 'get',
    path: '/networks/{id}/changes',
    tag: 'Networks',
    access: 'networks',
    summary: 'What changed between two waves',
    params: IdParams,
    query: z.object({ from: Identifier.optional(), to: Identifier.optional() }),
    response: WaveChanges,
  },
  listAssessments: {
    method: 'get',
    path: '/assessments',
    tag: 'Networks',
    access: 'networks',
    summary:
      'Patterns over the networks of a territory, with q-values and grades, and how many flags to expect by chance; as a table a row a network, wave and pattern: one network after the other where `fields` leaves out `q` and `grade`, which follow from the whole list',
    query: Thresholds.extend({
      territory: Identifier.optional(),
      pattern: z.string().max(60).optional(),
      state: z.enum(['flagged', 'not-flagged', 'not-enough-evidence']).optional(),
      ...TableQuery.shape,
    }),
    orJob: true,
    response: Assessments,
    mediaTypes: Object.values(bulkMediaTypes),
  },
  listProfiles: {
    method: 'get',
    path: '/profiles',
    tag: 'Networks',
    access: 'networks',
    summary:
      'The ten characteristics of the networks of a territory: a row a network, wave and characteristic, in one stream',
    query: Thresholds.extend({ territory: Identifier.optional(), ...TableQuery.shape }),
    orJob: true,
    response: ProfileRows,
    mediaTypes: Object.values(bulkMediaTypes),
  },
} as const satisfies Record<string, Endpoint>;
