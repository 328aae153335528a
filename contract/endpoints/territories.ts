import { z } from 'zod';
import { bulkMediaTypes } from '../bulk.ts';
import { MetricRows } from '../bulk-rows.ts';
import { MeasureNetworksQuery } from '../bulk-queries.ts';
import { TerritoryContracts } from '../contracts.ts';
import { GraphColumns } from '../graph-columns.ts';
import { GraphAnswer } from '../graphs.ts';
import { Identifier, TerritoryKind } from '../identifiers.ts';
import { farKilometres, IsolatedSchools } from '../isolated-schools.ts';
import { Levels } from '../levels.ts';
import { NetworkSummary } from '../networks.ts';
import { pageOf, PageQuery } from '../paging.ts';
import { CommaList, Flag, numberInQuery } from '../queries.ts';
import { Results } from '../results.ts';
import { Routes } from '../routes.ts';
import { defaultOverload, SupportBoard } from '../support-board.ts';
import { Territory, TerritoryDetail } from '../territories.ts';
import { EndsQuery, IdParams, Year, type Endpoint } from './endpoint.ts';

export const territoriesEndpoints = {
  listTerritories: {
    method: 'get',
    path: '/territories',
    tag: 'Territories',
    access: 'signed-in',
    summary: 'Regions, provinces, comunas, DEPROV and SLEP, with how many schools and networks each has',
    query: PageQuery.extend({
      kind: TerritoryKind.optional(),
      parent: Identifier.optional(),
      simulated: Flag.optional(),
      q: z.string().max(200).optional(),
    }),
    response: pageOf(Territory),
  },
  showTerritory: {
    method: 'get',
    path: '/territories/{id}',
    tag: 'Territories',
    access: 'signed-in',
    summary: 'One territory: its comunas, years and events',
    params: IdParams,
    response: TerritoryDetail,
  },
  showTerritoryGraph: {
    method: 'get',
    path: '/territories/{id}/graph',
    tag: 'Territories',
    access: 'signed-in',
    summary:
      'Schools of a territory in one year, who runs them and the ties among them, with seeded positions',
    params: IdParams,
    query: z.object({
      year: Year.optional(),
      layers: CommaList,
      scope: z.enum(['public', 'all']).optional(),
      limit: numberInQuery(z.number().int().min(1).max(20_000)).default(3000),
      layout: z.enum(['organic', 'geographic', 'levels']).default('organic'),
    }),
    response: GraphAnswer,
    inColumns: GraphColumns,
  },
  listTerritoryNetworks: {
    method: 'get',
    path: '/territories/{id}/networks',
    tag: 'Territories',
    access: 'aggregates',
    summary: 'Networks of a territory',
    params: IdParams,
    query: PageQuery,
    response: pageOf(NetworkSummary),
  },
  measureTerritory: {
    method: 'get',
    path: '/territories/{id}/metrics',
    tag: 'Territories',
    access: 'networks',
    summary:
      'Metrics of all networks of a territory: a row a network, wave and metric, each with its passport, in one stream',
    params: IdParams,
    query: MeasureNetworksQuery,
    orJob: true,
    response: MetricRows,
    mediaTypes: Object.values(bulkMediaTypes),
  },
  findTerritoryRoutes: {
    method: 'get',
    path: '/territories/{id}/routes',
    tag: 'Territories',
    access: 'signed-in',
    summary: 'How two actors reach each other: all shortest routes at once, and the k shortest one by one',
    params: IdParams,
    query: EndsQuery.extend({ year: Year.optional() }),
    response: Routes,
  },
  listIsolatedSchools: {
    method: 'get',
    path: '/territories/{id}/isolated-schools',
    tag: 'Territories',
    access: 'steward',
    summary:
      'Schools that stand apart in the last survey of a network, in five groups, and how remote each school is by the register',
    params: IdParams,
    query: z.object({
      year: Year.optional(),
      km: numberInQuery(z.number().min(0).max(2000))
        .default(farKilometres)
        .describe('a school is far when its nearest of the same level is farther than this'),
    }),
    response: IsolatedSchools,
  },
  showSupportBoard: {
    method: 'get',
    path: '/territories/{id}/support',
    tag: 'Territories',
    access: 'steward',
    summary:
      'Who supports each school in a year: overload, gaps, overlaps, supports that do not know of each other',
    params: IdParams,
    query: z.strictObject({
      year: Year.optional(),
      /** Supports from which a school counts as overloaded. */
      overload: numberInQuery(z.number().int().min(2).max(20)).default(defaultOverload),
    }),
    response: SupportBoard,
  },
  showTerritoryContracts: {
    method: 'get',
    path: '/territories/{id}/contracts',
    tag: 'Territories',
    access: 'steward',
    summary: 'Contracts of assistance: shares of providers, concentration and schools without any',
    params: IdParams,
    query: z.strictObject({ year: Year.optional() }),
    response: TerritoryContracts,
  },
  showLevels: {
    method: 'get',
    path: '/territories/{id}/levels',
    tag: 'Territories',
    access: 'signed-in',
    summary: 'Ministry, DEPROV, SLEP, sostenedor, school and role in one picture, and what crosses them',
    params: IdParams,
    query: z.strictObject({ year: Year.optional() }),
    response: Levels,
  },
  showTerritoryResults: {
    method: 'get',
    path: '/territories/{id}/results',
    tag: 'Territories',
    access: 'steward',
    summary: 'Results of its schools by year, those in networks beside the others; never as an effect',
    params: IdParams,
    response: Results,
  },
} as const satisfies Record<string, Endpoint>;
