import { z } from 'zod';
import { ActorDetail, ActorSummary } from '../actors.ts';
import { GraphColumns } from '../graph-columns.ts';
import { GraphAnswer } from '../graphs.ts';
import { ActorKind, Identifier } from '../identifiers.ts';
import { pageOf, PageQuery } from '../paging.ts';
import { Results } from '../results.ts';
import { CommaList, numberInQuery } from '../queries.ts';
import { IdParams, Year, type Endpoint } from './endpoint.ts';

export const actorsEndpoints = {
  searchActors: {
    method: 'get',
    path: '/actors',
    tag: 'Actors',
    access: 'signed-in',
    summary: 'Search by name or RBD; accents and case do not matter',
    query: PageQuery.extend({
      q: z.string().max(200).optional(),
      kind: ActorKind.optional(),
      territory: Identifier.optional(),
    }),
    response: pageOf(ActorSummary),
  },
  showActor: {
    method: 'get',
    path: '/actors/{id}',
    tag: 'Actors',
    access: 'signed-in',
    summary: 'One actor: its register facts by year, owners, events, networks',
    params: IdParams,
    response: ActorDetail,
  },
  showActorResults: {
    method: 'get',
    path: '/actors/{id}/results',
    tag: 'Actors',
    access: 'signed-in',
    summary: 'Results of one school by year, beside those of a comparison group; never as an effect',
    params: IdParams,
    response: Results,
  },
  showEgo: {
    method: 'get',
    path: '/actors/{id}/ego',
    tag: 'Actors',
    access: 'aggregates',
    summary: 'An actor and whoever is within depth ties of it',
    params: IdParams,
    query: z.object({
      depth: numberInQuery(z.number().int().min(1).max(3)).default(1),
      layers: CommaList,
      year: Year.optional(),
      network: Identifier.optional().describe(
        'one network of the actor: its ego in one view of it, with the default layers unless others are named. Not there: the register, and all networks as they stand now',
      ),
      wave: Identifier.optional().describe('of that network; the last unless given'),
      limit: numberInQuery(z.number().int().min(1).max(2000)).default(400),
    }),
    response: GraphAnswer,
    inColumns: GraphColumns,
  },
} as const satisfies Record<string, Endpoint>;
