import { Contract, ContractsQuery } from '../contracts.ts';
import { pageOf } from '../paging.ts';
import type { Endpoint } from './endpoint.ts';

export const contractsEndpoints = {
  listContracts: {
    method: 'get',
    path: '/contracts',
    tag: 'Contracts',
    summary: 'The registry of contracts of assistance, searchable by party, school and territory',
    query: ContractsQuery,
    response: pageOf(Contract),
  },
} as const satisfies Record<string, Endpoint>;
