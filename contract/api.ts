import { z } from 'zod';
import { ActorDetail, ActorSummary } from './actors.ts';
import { AnalysisAnswer, AnalysisRequest } from './analyses.ts';
import { Attendance } from './attendance.ts';
import { Assessments, NetworkAssessment, NetworkProfile } from './assessments.ts';
import { Thresholds } from './thresholds.ts';
import { PatternDefinition } from './catalogues.ts';
import { SchoolEvent, SchoolEventsQuery } from './events.ts';
import { Finding } from './findings.ts';
import { GraphAnswer } from './graphs.ts';
import { ActorKind, Identifier, TerritoryKind } from './identifiers.ts';
import { IsolatedSchools } from './isolated-schools.ts';
import { Job, JobRequest, WrittenResult } from './jobs.ts';
import { LayerComparison } from './layer-comparisons.ts';
import { Layer } from './layers.ts';
import { Measurement, MetricDefinition } from './metrics.ts';
import { Communities, NetworkDetail, NetworkSummary } from './networks.ts';
import { fewestDraws, mostDraws, nullModels } from './null-models.ts';
import { PageQuery, pageOf } from './paging.ts';
import { CommaList, Flag, Seed } from './queries.ts';
import { ImportReport, Revision } from './revisions.ts';
import { mostRoutes, Routes } from './routes.ts';
import { Territory, TerritoryDetail } from './territories.ts';
import { TieChanges } from './tie-changes.ts';
import { View, ViewState } from './views.ts';
import { WhatIfAnswer, WhatIfRequest } from './what-if.ts';

export const apiRoot = '/api/v1';

/** One address of the API. Paths are written as OpenAPI writes them; the server and the documents derive from this list. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  readonly status?: number;
}

const Id = z.object({ id: Identifier });
const Wave = z.object({ wave: Identifier.optional(), layers: CommaList });
/** Two ends, and how many routes between them to list. */
const Ends = z.object({
  from: Identifier,
  to: Identifier,
  k: z.coerce.number().int().min(1).max(mostRoutes).default(10),
  layers: CommaList,
  directed: Flag.optional(),
});
const list = <Item extends z.ZodType>(item: Item) => pageOf(item);

const Health = z.object({ status: z.literal('alive'), version: z.string(), uptime: z.number() });
const Ready = z.object({
  status: z.enum(['ready', 'not-ready']),
  engine: z.string(),
  schemaFound: z.number().int().nullable(),
  schemaExpected: z.number().int().nullable(),
  detail: z.string(),
});

export const api = {
  health: {
    method: 'get',
    path: '/health',
    tag: 'Service',
    summary: 'Whether the service is alive',
    answer: Health,
  },
  ready: {
    method: 'get',
    path: '/ready',
    tag: 'Service',
    summary: 'Whether the store can be reached and has the right schema',
    answer: Ready,
  },

  listTerritories: {
    method: 'get',
    path: '/territories',
    tag: 'Territories',
    summary: 'Regions, provinces, comunas, DEPROV and SLEP, with how many schools and networks each has',
    query: PageQuery.extend({
      kind: TerritoryKind.optional(),
      parent: Identifier.optional(),
      simulated: Flag.optional(),
      q: z.string().max(200).optional(),
    }),
    answer: list(Territory),
  },
  showTerritory: {
    method: 'get',
    path: '/territories/{id}',
    tag: 'Territories',
    summary: 'One territory: its comunas, years and events',
    params: Id,
    answer: TerritoryDetail,
  },
  showTerritoryGraph: {
    method: 'get',
    path: '/territories/{id}/graph',
    tag: 'Territories',
    summary:
      'Schools of a territory in one year, who runs them and the ties among them, with seeded positions',
    params: Id,
    query: z.object({
      year: z.coerce.number().int().optional(),
      layers: CommaList,
      scope: z.enum(['public', 'all']).optional(),
      limit: z.coerce.number().int().min(1).max(20_000).default(3000),
      layout: z.enum(['organic', 'geographic']).default('organic'),
    }),
    answer: GraphAnswer,
  },
  listTerritoryNetworks: {
    method: 'get',
    path: '/territories/{id}/networks',
    tag: 'Territories',
    summary: 'Networks of a territory',
    params: Id,
    query: PageQuery,
    answer: list(NetworkSummary),
  },
  findTerritoryRoutes: {
    method: 'get',
    path: '/territories/{id}/routes',
    tag: 'Territories',
    summary: 'How two actors reach each other: all shortest routes at once, and the k shortest one by one',
    params: Id,
    query: Ends.extend({ year: z.coerce.number().int().optional() }),
    answer: Routes,
  },
  listIsolatedSchools: {
    method: 'get',
    path: '/territories/{id}/isolated-schools',
    tag: 'Territories',
    summary:
      'Schools that collaborate with nobody, in four states, and how remote each school is by the register',
    params: Id,
    query: z.object({ year: z.coerce.number().int().optional() }),
    answer: IsolatedSchools,
  },

  searchActors: {
    method: 'get',
    path: '/actors',
    tag: 'Actors',
    summary: 'Search by name or RBD; accents and case do not matter',
    query: PageQuery.extend({
      q: z.string().max(200).optional(),
      kind: ActorKind.optional(),
      territory: Identifier.optional(),
    }),
    answer: list(ActorSummary),
  },
  showActor: {
    method: 'get',
    path: '/actors/{id}',
    tag: 'Actors',
    summary: 'One actor: its register facts by year, owners, events, networks',
    params: Id,
    answer: ActorDetail,
  },
  showEgo: {
    method: 'get',
    path: '/actors/{id}/ego',
    tag: 'Actors',
    summary: 'An actor and whoever is within depth ties of it',
    params: Id,
    query: z.object({
      depth: z.coerce.number().int().min(1).max(3).default(1),
      layers: CommaList,
      year: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(2000).default(400),
    }),
    answer: GraphAnswer,
  },

  listNetworks: {
    method: 'get',
    path: '/networks',
    tag: 'Networks',
    summary: 'All networks',
    query: PageQuery.extend({
      territory: Identifier.optional(),
      kind: z.string().max(50).optional(),
      actor: Identifier.optional(),
      simulated: Flag.optional(),
    }),
    answer: list(NetworkSummary),
  },
  showNetwork: {
    method: 'get',
    path: '/networks/{id}',
    tag: 'Networks',
    summary: 'One network: members, waves, layers, provenance',
    params: Id,
    answer: NetworkDetail,
  },
  showNetworkGraph: {
    method: 'get',
    path: '/networks/{id}/graph',
    tag: 'Networks',
    summary: 'The picture of one wave, with seeded positions that stay from wave to wave',
    params: Id,
    query: Wave,
    answer: GraphAnswer,
  },
  measureNetwork: {
    method: 'get',
    path: '/networks/{id}/metrics',
    tag: 'Networks',
    summary:
      'Metrics of one wave, each with its passport; with a null model also beside the numbers of random networks',
    params: Id,
    query: Wave.extend({
      metric: CommaList,
      directed: Flag.optional(),
      parameters: CommaList.describe('name=value, or metric:name=value for one of the metrics'),
      nullModel: z.enum(nullModels).optional(),
      draws: z.coerce.number().int().min(fewestDraws).max(mostDraws).default(999),
      seed: Seed,
    }),
    answer: Measurement,
  },
  findNetworkRoutes: {
    method: 'get',
    path: '/networks/{id}/routes',
    tag: 'Networks',
    summary: 'How two actors reach each other: all shortest routes at once, and the k shortest one by one',
    params: Id,
    query: Ends.extend({ wave: Identifier.optional() }),
    answer: Routes,
  },
  compareLayers: {
    method: 'get',
    path: '/networks/{id}/layers',
    tag: 'Networks',
    summary:
      'Layers of one wave beside each other: overlap, QAP correlation, multiplexity, and one layer explained by the others (MR-QAP)',
    params: Id,
    query: Wave.extend({ explained: z.string().max(100).optional(), seed: Seed }),
    answer: LayerComparison,
  },
  measureAttendance: {
    method: 'get',
    path: '/networks/{id}/attendance',
    tag: 'Networks',
    summary:
      'Who attended what, as a network of actors and activities: density, degree, closeness, betweenness',
    params: Id,
    answer: Attendance,
  },
  findCommunities: {
    method: 'get',
    path: '/networks/{id}/communities',
    tag: 'Networks',
    summary: 'Groups found by a seeded method, with their stability over seeds',
    params: Id,
    query: Wave.extend({
      method: z.enum(['louvain', 'leiden']).default('louvain'),
      seed: Seed,
      resolution: z.coerce.number().positive().max(100).default(1),
    }),
    answer: Communities,
  },
  assessNetwork: {
    method: 'get',
    path: '/networks/{id}/assessment',
    tag: 'Networks',
    summary: 'Facts and patterns by wave: flagged, not flagged, or not enough evidence and why',
    params: Id,
    query: Thresholds.extend({ wave: Identifier.optional() }),
    answer: NetworkAssessment,
  },
  profileNetwork: {
    method: 'get',
    path: '/networks/{id}/profile',
    tag: 'Networks',
    summary: 'The ten characteristics: ratings beside structural evidence',
    params: Id,
    query: z.object({ wave: Identifier.optional() }),
    answer: NetworkProfile.extend({ wave: z.string() }),
  },
  listDisagreements: {
    method: 'get',
    path: '/networks/{id}/disagreements',
    tag: 'Networks',
    summary: 'Pairs where one claims a tie and the other denies it',
    params: Id,
    query: z.object({ wave: Identifier.optional() }),
    answer: z.looseObject({}),
  },
  showChanges: {
    method: 'get',
    path: '/networks/{id}/changes',
    tag: 'Networks',
    summary: 'What changed between two waves',
    params: Id,
    query: z.object({ from: Identifier.optional(), to: Identifier.optional() }),
    answer: z.looseObject({}),
  },
  compareWaves: {
    method: 'get',
    path: '/networks/{id}/tie-changes',
    tag: 'Networks',
    summary:
      'Ties kept, gained and lost between two waves, one by one, with Hamming distance and Jaccard index',
    params: Id,
    query: z.object({
      from: Identifier.optional(),
      to: Identifier.optional(),
      layers: CommaList,
      directed: Flag.optional(),
    }),
    answer: TieChanges,
  },
  exportNetwork: {
    method: 'get',
    path: '/networks/{id}/export',
    tag: 'Networks',
    summary: 'The network as a CSV bundle (zip), GraphML, GEXF or graphology JSON',
    params: Id,
    query: z.object({
      format: z.enum(['bundle', 'graphml', 'gexf', 'json']).default('bundle'),
      wave: Identifier.optional(),
    }),
    answer: z.string(),
  },
  listAssessments: {
    method: 'get',
    path: '/assessments',
    tag: 'Networks',
    summary: 'Patterns over the networks of a territory, with q-values',
    query: Thresholds.extend({
      territory: Identifier.optional(),
      pattern: z.string().max(60).optional(),
      state: z.enum(['flagged', 'not-flagged', 'not-enough-evidence']).optional(),
    }),
    answer: Assessments,
  },

  listMetrics: {
    method: 'get',
    path: '/metrics',
    tag: 'Catalogues',
    summary: 'Every metric: definition, formula, source, range, parameters',
    answer: list(MetricDefinition),
  },
  listPatterns: {
    method: 'get',
    path: '/patterns',
    tag: 'Catalogues',
    summary: 'Every pattern: construct, statistic, null, when it is silent',
    answer: list(PatternDefinition),
  },
  listLayers: {
    method: 'get',
    path: '/layers',
    tag: 'Catalogues',
    summary: 'Every kind of tie',
    answer: list(Layer),
  },

  listSchoolEvents: {
    method: 'get',
    path: '/school-events',
    tag: 'Register',
    summary: 'What changed at schools from year to year',
    query: SchoolEventsQuery,
    answer: list(SchoolEvent),
  },
  listRevisions: {
    method: 'get',
    path: '/revisions',
    tag: 'Register',
    summary: 'Every import with its counts',
    query: PageQuery,
    answer: list(Revision),
  },
  listFindings: {
    method: 'get',
    path: '/revisions/{id}/findings',
    tag: 'Register',
    summary: 'What an import noticed, by file, row and column',
    params: z.object({ id: z.coerce.number().int().positive() }),
    query: PageQuery.extend({ code: z.string().max(80).optional(), about: Identifier.optional() }),
    answer: list(Finding.extend({ id: z.string() })),
  },
  undoRevision: {
    method: 'post',
    path: '/revisions/{id}/undo',
    tag: 'Register',
    summary: 'Takes an import back',
    params: z.object({ id: z.coerce.number().int().positive() }),
    answer: Revision,
  },
  previewImport: {
    method: 'post',
    path: '/imports',
    tag: 'Register',
    summary: 'Reads uploaded files and says what they hold, without storing',
    answer: z.object({ id: z.string(), report: ImportReport }),
    status: 201,
  },
  commitImport: {
    method: 'post',
    path: '/imports/{id}/commit',
    tag: 'Register',
    summary: 'Stores a previewed import, whole',
    params: z.object({ id: z.string() }),
    body: z.object({ acceptRejects: z.boolean().default(false) }),
    answer: ImportReport,
    status: 201,
  },

  analyse: {
    method: 'post',
    path: '/analyses',
    tag: 'Analysis',
    summary: 'Metrics and assessment of a network in the body; nothing is stored',
    body: AnalysisRequest,
    answer: AnalysisAnswer,
  },
  askWhatIf: {
    method: 'post',
    path: '/what-if',
    tag: 'Analysis',
    summary:
      'Before and after some edits, the best tie to add and the worst member to lose; nothing is stored',
    body: WhatIfRequest,
    answer: WhatIfAnswer,
  },
  startJob: {
    method: 'post',
    path: '/jobs',
    tag: 'Jobs',
    summary: 'Starts long work, or joins the same work already under way',
    body: JobRequest,
    answer: Job,
    status: 202,
  },
  showJob: {
    method: 'get',
    path: '/jobs/{id}',
    tag: 'Jobs',
    summary: 'How far a job is, and its result when it is done',
    params: Id,
    answer: Job,
  },
  followJob: {
    method: 'get',
    path: '/jobs/{id}/events',
    tag: 'Jobs',
    summary: 'Progress as server-sent events: `progress` until one last `end`',
    params: Id,
    answer: z.string(),
  },
  cancelJob: {
    method: 'delete',
    path: '/jobs/{id}',
    tag: 'Jobs',
    summary: 'Stops a job',
    params: Id,
    answer: Job,
  },
  listResults: {
    method: 'get',
    path: '/results',
    tag: 'Jobs',
    summary: 'Metrics written into the database as properties of actors',
    answer: list(WrittenResult.extend({ id: z.string() })),
  },
  removeResults: {
    method: 'delete',
    path: '/results/{id}',
    tag: 'Jobs',
    summary: 'Takes a written metric off the actors again',
    params: Id,
    answer: z.object({ id: z.string(), removed: z.number().int() }),
  },
  saveView: {
    method: 'post',
    path: '/views',
    tag: 'Views',
    summary: 'Saves a view behind a share link',
    body: ViewState,
    answer: View,
    status: 201,
  },
  showView: {
    method: 'get',
    path: '/views/{id}',
    tag: 'Views',
    summary: 'A saved view',
    params: Id,
    answer: View,
  },
} as const satisfies Record<string, Endpoint>;
export type EndpointName = keyof typeof api;
