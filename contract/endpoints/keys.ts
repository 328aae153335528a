import { z } from 'zod';
import { CreatedKey, Key, NewKey } from '../accounts.ts';
import { PageQuery, pageOf } from '../paging.ts';
import { IdParams, type Endpoint } from './endpoint.ts';

export const keysEndpoints = {
  listKeys: {
    method: 'get',
    path: '/keys',
    tag: 'Accounts',
    access: 'own-account',
    summary: 'Your keys, the newest first; an administrator sees those of all accounts',
    query: PageQuery,
    response: pageOf(Key),
  },
  createKey: {
    method: 'post',
    path: '/keys',
    tag: 'Accounts',
    access: 'own-account',
    summary: 'Creates a key for programs; its secret is shown this once',
    body: NewKey,
    response: CreatedKey,
    status: 201,
  },
  revokeKey: {
    method: 'delete',
    path: '/keys/{id}',
    tag: 'Accounts',
    access: 'own-account',
    summary: 'Revokes a key at once',
    params: IdParams,
    response: z.null(),
    status: 204,
  },
} as const satisfies Record<string, Endpoint>;
