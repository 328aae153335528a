import { z } from 'zod';
import { Aftermath } from '../aftermath.ts';
import { Attendance } from '../attendance.ts';
import { bulkMediaTypes } from '../bulk.ts';
import { MetricRows } from '../bulk-rows.ts';
import { MeasureNetworksQuery } from '../bulk-queries.ts';
import { DataStatement } from '../data-statements.ts';
import { GraphColumns } from '../graph-columns.ts';
import { GraphAnswer } from '../graphs.ts';
import { Identifier } from '../identifiers.ts';
import { LayerComparison } from '../layer-comparisons.ts';
import { Measurement } from '../metrics.ts';
import { NetworkEvent } from '../network-events.ts';
import { ExportFormat, exportMediaTypes, NetworkExportRequest } from '../network-exports.ts';
import { NetworkWork } from '../network-work.ts';
import { ViewQuery } from '../network-view.ts';
import { Communities, NetworkDetail, NetworkSummary } from '../networks.ts';
import { fewestDraws, mostDraws, nullModels } from '../null-models.ts';
import { pageOf, PageQuery } from '../paging.ts';
import { Results } from '../results.ts';
import { CommaList, Flag, numberInQuery, Seed } from '../queries.ts';
import { Routes } from '../routes.ts';
import { TieChanges } from '../tie-changes.ts';
import { EndsQuery, IdParams, WaveQuery, type Endpoint } from './endpoint.ts';

export const networksEndpoints = {
  listNetworks: {
    method: 'get',
    path: '/networks',
    tag: 'Networks',
    access: 'aggregates',
    summary: 'All networks',
    query: PageQuery.extend({
      territory: Identifier.optional(),
      kind: z.string().max(50).optional(),
      actor: Identifier.optional(),
      simulated: Flag.optional(),
      q: z
        .string()
        .max(200)
        .optional()
        .describe('every word begins a word of its name, in Spanish or English'),
    }),
    response: pageOf(NetworkSummary),
  },
  showNetwork: {
    method: 'get',
    path: '/networks/{id}',
    tag: 'Networks',
    access: 'aggregates',
    summary: 'One network: members, waves, layers, provenance',
    params: IdParams,
    response: NetworkDetail,
  },
  showStatement: {
    method: 'get',
    path: '/networks/{id}/statement',
    tag: 'Networks',
    access: 'aggregates',
    summary:
      'What stands behind the numbers: boundary, roster, who was asked and answered, cap, period, sources',
    params: IdParams,
    response: DataStatement,
  },
  listNetworkEvents: {
    method: 'get',
    path: '/networks/{id}/events',
    tag: 'Networks',
    access: 'networks',
    summary: 'What happened, in the order of dates, with numbers, who took part and the source',
    params: IdParams,
    query: PageQuery.strict(),
    response: pageOf(NetworkEvent),
  },
  showAftermath: {
    method: 'get',
    path: '/networks/{id}/aftermath',
    tag: 'Networks',
    access: 'networks',
    summary: 'What remained after a support ended: ties before, during and after it, ended, outlived and new',
    params: IdParams,
    query: z.strictObject({ of: Identifier.optional() }),
    response: Aftermath,
  },
  showNetworkWork: {
    method: 'get',
    path: '/networks/{id}/work',
    tag: 'Networks',
    access: 'networks',
    summary: 'How it works, wave by wave: depth, roles, rhythm, agenda, inquiry, plans and its coordinator',
    params: IdParams,
    response: NetworkWork,
  },
  showNetworkResults: {
    method: 'get',
    path: '/networks/{id}/results',
    tag: 'Networks',
    access: 'steward',
    summary: 'Results of the member schools by year, beside those of a comparison group; never as an effect',
    params: IdParams,
    response: Results,
  },
  showNetworkGraph: {
    method: 'get',
    path: '/networks/{id}/graph',
    tag: 'Networks',
    access: 'networks',
    summary: 'The picture of one wave, with seeded positions that stay from wave to wave',
    params: IdParams,
    query: ViewQuery,
    response: GraphAnswer,
    inColumns: GraphColumns,
  },
  measureNetwork: {
    method: 'get',
    path: '/networks/{id}/metrics',
    tag: 'Networks',
    access: 'aggregates',
    summary:
      'Metrics of one wave, each with its passport; with a null model also beside the numbers of random networks',
    params: IdParams,
    query: ViewQuery.extend({
      metric: CommaList,
      directed: Flag.optional(),
      parameters: CommaList.describe('name=value, or metric:name=value for one of the metrics'),
      nullModel: z.enum(nullModels).optional(),
      draws: numberInQuery(z.number().int().min(fewestDraws).max(mostDraws)).default(999),
      seed: Seed,
    }),
    orJob: true,
    response: Measurement,
  },
  measureNetworks: {
    method: 'get',
    path: '/metrics-of-networks',
    tag: 'Networks',
    access: 'networks',
    summary:
      'Metrics of all networks, in each of their waves: a row a network, wave and metric, each with its passport, in one stream',
    query: MeasureNetworksQuery.extend({ territory: Identifier.optional() }),
    orJob: true,
    response: MetricRows,
    mediaTypes: Object.values(bulkMediaTypes),
  },
  findNetworkRoutes: {
    method: 'get',
    path: '/networks/{id}/routes',
    tag: 'Networks',
    access: 'networks',
    summary: 'How two actors reach each other: all shortest routes at once, and the k shortest one by one',
    params: IdParams,
    query: EndsQuery.extend({
      wave: Identifier.optional(),
      kinds: ViewQuery.shape.kinds,
      strength: ViewQuery.shape.strength,
    }),
    response: Routes,
  },
  compareLayers: {
    method: 'get',
    path: '/networks/{id}/layers',
    tag: 'Networks',
    access: 'networks',
    summary:
      'Layers of one wave beside each other: overlap, QAP correlation, multiplexity, and one layer explained by the others (MR-QAP)',
    params: IdParams,
    query: WaveQuery.extend({ explained: z.string().max(100).optional(), seed: Seed }),
    response: LayerComparison,
  },
  measureAttendance: {
    method: 'get',
    path: '/networks/{id}/attendance',
    tag: 'Networks',
    access: 'networks',
    summary:
      'Who attended what, as a network of actors and activities: density, degree, closeness, betweenness',
    params: IdParams,
    response: Attendance,
  },
  findCommunities: {
    method: 'get',
    path: '/networks/{id}/communities',
    tag: 'Networks',
    access: 'networks',
    summary: 'Groups found by a seeded method, with their stability over seeds',
    params: IdParams,
    query: ViewQuery.extend({
      method: z.enum(['louvain', 'leiden']).default('louvain'),
      seed: Seed,
      resolution: numberInQuery(z.number().positive().max(100)).default(1),
    }),
    response: Communities,
  },
  compareWaves: {
    method: 'get',
    path: '/networks/{id}/tie-changes',
    tag: 'Networks',
    access: 'networks',
    summary:
      'Ties kept, gained and lost between two waves, one by one, with Hamming distance and Jaccard index',
    params: IdParams,
    query: z.object({
      from: Identifier.optional(),
      to: Identifier.optional(),
      layers: CommaList,
      kinds: ViewQuery.shape.kinds,
      strength: ViewQuery.shape.strength,
      directed: Flag.optional(),
    }),
    response: TieChanges,
  },
  exportNetwork: {
    method: 'get',
    path: '/networks/{id}/export',
    tag: 'Networks',
    access: 'networks',
    summary:
      'The network as a CSV bundle (zip), GraphML, GEXF or graphology JSON: all that is known of it, or one view where any part of one is named',
    params: IdParams,
    query: ViewQuery.extend({ format: ExportFormat.default('bundle') }),
    response: z.string(),
    mediaTypes: exportMediaTypes,
  },
  exportNetworkView: {
    method: 'post',
    path: '/networks/{id}/export',
    readsOnly: true,
    tag: 'Networks',
    access: 'networks',
    summary: 'The same files, with actors where their reader put them in the picture',
    computes: true,
    params: IdParams,
    body: NetworkExportRequest,
    response: z.string(),
    mediaTypes: exportMediaTypes,
  },
} as const satisfies Record<string, Endpoint>;
