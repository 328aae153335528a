import { z } from 'zod';
import { Identifier } from '../identifiers.ts';
import { CommaList, commaListOf } from '../queries.ts';
import { kitParts, mostKitSchools } from '../survey-kits.ts';
import type { Endpoint } from './endpoint.ts';

export const surveyKitEndpoints = {
  writeSurveyKit: {
    method: 'get',
    path: '/survey-kit',
    tag: 'Surveys',
    access: 'steward',
    summary:
      'What it takes to survey some schools without Telar: a sheet for the answers, a questionnaire to print, texts for form tools. All of it comes back in as it is',
    query: z.object({
      schools: commaListOf(mostKitSchools).describe('ids of actors; or give a territory or a network'),
      territory: Identifier.optional(),
      network: Identifier.optional(),
      name: z.string().trim().min(1).max(200).optional().describe('of the network, where it has none yet'),
      items: CommaList.describe('ids of the bank of what a survey can ask; a set to begin with if left out'),
      part: z.enum(kitParts).default('zip'),
      language: z.enum(['es', 'en']).default('es'),
    }),
    response: z.string(),
    mediaTypes: [
      'application/zip',
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  },
} as const satisfies Record<string, Endpoint>;
