import { Contract, ContractsQuery, ProviderHistory } from '../contracts.ts';
import { pageOf } from '../paging.ts';
import { IdParams, type Endpoint } from './endpoint.ts';

export const contractsEndpoints = {
  listContracts: {
    method: 'get',
    path: '/contracts',
    tag: 'Contracts',
    access: 'steward',
    summary: 'The registry of contracts of assistance, searchable by party, school and territory',
    query: ContractsQuery.strict(),
    response: pageOf(Contract),
  },
  showProviderHistory: {
    method: 'get',
    path: '/actors/{id}/contracts',
    tag: 'Contracts',
    access: 'steward',
    summary: 'What an organisation does under contract, year by year, and how each side judges it',
    params: IdParams,
    response: ProviderHistory,
  },
} as const satisfies Record<string, Endpoint>;
