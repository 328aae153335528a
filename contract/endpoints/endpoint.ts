import { z } from 'zod';
import { Identifier } from '../identifiers.ts';
import { CommaList, Flag, numberInQuery } from '../queries.ts';
import { mostRoutes } from '../routes.ts';

export const apiRoot = '/api/v1';

/**
 * Who may use an address. Rows are separated besides: whoever may use it sees only the networks of their territories.
 *
 * `anyone`         nobody needs to sign in: whether the service lives, signing in itself
 * `respondent`     whoever holds the personal link in the path
 * `signed-in`      every role: the register of schools, the catalogues, what is computed from the request alone
 * `own-account`    whoever signed in as a person, for what is theirs; a key may not, as no key makes keys
 * `aggregates`     every role; a school is given the numbers of its networks and its own rows, and nobody else's
 * `networks`       all but schools; researchers under pseudonyms
 * `steward`        administrators, and planners in their territories, with real names: surveys, own networks
 * `administrator`  administrators
 *
 * `server/access/rules.ts` decides by it.
 */
export const endpointAccesses = [
  'anyone',
  'respondent',
  'signed-in',
  'own-account',
  'aggregates',
  'networks',
  'steward',
  'administrator',
] as const;
export type EndpointAccess = (typeof endpointAccesses)[number];

/** One address of the API. Paths are written as OpenAPI writes them; the server and the documents derive from this list. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly access: EndpointAccess;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** JSON in the body of the request. */
  readonly body?: z.ZodType;
  /** Files in the body of the request, as `multipart/form-data`. */
  readonly form?: z.ZodObject;
  readonly response: z.ZodType;
  /** The same answer for whoever accepts `application/vnd.telar.columns+json`. */
  readonly inColumns?: z.ZodType;
  /** Media types of the response; JSON by the schema `response` unless said. */
  readonly mediaTypes?: readonly string[];
  readonly status?: number;
  /** Whether it takes a body and stores nothing: the same request is answered the same again. */
  readonly computes?: true;
  /** Whether a client that would rather not wait (`Prefer: respond-async`) is answered with a job (202). */
  readonly orJob?: true;
  /** Whether a request that is no GET changes nothing either, and is answered again when the store changes meanwhile. */
  readonly readsOnly?: true;
  /** Other statuses whose body has the same schema. */
  readonly otherStatuses?: readonly number[];
}

export const IdParams = z.object({ id: Identifier });
export const WaveQuery = z.object({ wave: Identifier.optional(), layers: CommaList });

/** Two ends, and how many routes between them to list. */
export const EndsQuery = z.object({
  from: Identifier,
  to: Identifier,
  k: numberInQuery(z.number().int().min(1).max(mostRoutes)).default(10),
  layers: CommaList,
  directed: Flag.optional(),
  tension: Flag.optional().describe(
    'also through ties of tension; unless asked for, they are no way to reach somebody',
  ),
});

/** A year of the school register. */
export const Year = numberInQuery(z.number().int());
