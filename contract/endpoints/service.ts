import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

const Health = z.object({ status: z.literal('alive'), version: z.string(), uptime: z.number() });
const Ready = z.object({
  status: z.enum(['ready', 'not-ready']),
  engine: z.string(),
  schemaFound: z.number().int().nullable(),
  schemaExpected: z.number().int().nullable(),
  detail: z.string(),
});

export const serviceEndpoints = {
  health: {
    method: 'get',
    path: '/health',
    tag: 'Service',
    access: 'anyone',
    summary: 'Whether the service is alive',
    response: Health,
  },
  ready: {
    method: 'get',
    path: '/ready',
    tag: 'Service',
    access: 'anyone',
    summary: 'Whether the store can be reached and has the right schema',
    response: Ready,
    otherStatuses: [503],
  },
} as const satisfies Record<string, Endpoint>;
