import { z } from 'zod';
import { ErasureCertificate, EraseRequest, Retention, SetRetention } from '../protection.ts';
import { IdParams, type Endpoint } from './endpoint.ts';

export const protectionEndpoints = {
  eraseNetwork: {
    method: 'post',
    path: '/networks/{id}/erasure',
    tag: 'Protection',
    access: 'administrator',
    summary:
      'Erases a network, or what one school answered in it, also from earlier revisions, uploads and caches; answers with a certificate',
    params: IdParams,
    body: EraseRequest,
    response: ErasureCertificate,
    status: 201,
  },
  setRetention: {
    method: 'put',
    path: '/networks/{id}/retention',
    tag: 'Protection',
    access: 'administrator',
    summary: 'The day on which a network is erased with all that was answered in it',
    params: IdParams,
    body: SetRetention,
    response: z.object({ until: z.iso.date().nullable() }),
  },
  listRetention: {
    method: 'get',
    path: '/retention',
    tag: 'Protection',
    access: 'steward',
    summary: 'Networks and answers that are kept until some day, the nearest first',
    response: z.object({ items: z.array(Retention) }),
  },
} as const satisfies Record<string, Endpoint>;
