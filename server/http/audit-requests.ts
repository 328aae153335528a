import type { Request, RequestHandler, Response } from 'express';
import type { AuditAction } from '../../contract/accounts.ts';
import type { EndpointAccess } from '../../contract/endpoints/endpoint.ts';
import type { EndpointName } from '../../contract/api.ts';
import type { AuditLog } from '../use-cases/accounts/audit-log.ts';
import { endpointAt, type NamedEndpoint } from './endpoint-at.ts';
import { credentialsOf, identityOf } from './sign-in.ts';

/** What is read of these is about schools, networks or accounts; the register and the catalogues are public. */
const sensitive: ReadonlySet<EndpointAccess> = new Set([
  'aggregates',
  'networks',
  'steward',
  'administrator',
]);
/** Saving while answering: each answer keeps itself when it was saved, and a line here would say when somebody answered. */
const kept: ReadonlySet<EndpointName> = new Set(['saveAnswer']);
/** Tables that screens show: as JSON they are read, in any other form taken along. */
const shownTables: ReadonlySet<EndpointName> = new Set(['listAssessments']);

const mostOfTarget = 200;

/**
 * Writes down who did what: reads of what is sensitive a moment later, exports and changes before their answer ends, and
 * what was refused to whoever showed something that was not valid or not enough. Where Telar runs without accounts
 * nobody could be told from anybody, and reads are left out.
 */
export function auditRequests(audit: AuditLog): RequestHandler {
  return (request, response, next) => {
    const found = endpointAt(request);
    if (found !== null) {
      if (isChange(found)) {
        const ended = audit.beginChange();
        beforeItEnds(response, () => writeDown(audit, request, response, found).finally(ended));
        // What has not come whole changes nothing, and may never be answered.
        response.once('close', () => {
          if (!request.complete) ended();
        });
      } else response.once('close', () => void writeDown(audit, request, response, found));
    }
    next();
  };
}

async function writeDown(
  audit: AuditLog,
  request: Request,
  response: Response,
  found: NamedEndpoint,
): Promise<void> {
  const identity = identityOf(request);
  const action = actionOf(found, response, isAttempt(request, found));
  if (action === null) return;
  const { access } = found.endpoint;
  const reader = access === 'respondent' ? 'respondent' : (identity.reader?.id ?? 'nobody');
  const entry = {
    account: reader,
    key: identity.keyId,
    action,
    operation: found.name,
    // Whoever has not signed in could fill the audit with made-up ids.
    target: reader === 'nobody' ? null : targetOf(request, response, found),
    status: response.statusCode,
  };
  if (action === 'read' || action === 'refused') {
    // A reading that went before it was known whose it is.
    if (reader === 'nobody' && action === 'read') return;
    if (reader !== 'open') audit.appendSoon(entry);
  } else await audit.append(entry);
}

const isChange = ({ name, endpoint }: NamedEndpoint): boolean =>
  endpoint.method !== 'get' && endpoint.computes !== true && !kept.has(name);

/**
 * Whether a request showed something to be let in by: a page that learns that nobody has signed in tried nothing. Where
 * anybody is let in, a key that is not valid is refused all the same.
 */
function isAttempt(request: Request, { endpoint: { access } }: NamedEndpoint): boolean {
  const { cookie, key } = credentialsOf(request);
  if (access === 'anyone') return key !== null && identityOf(request).keyId === null;
  return access === 'respondent' || key !== null || cookie !== null;
}

function actionOf(found: NamedEndpoint, response: Response, attempt: boolean): AuditAction | null {
  const { statusCode: status } = response;
  const { name, endpoint } = found;
  const { access, mediaTypes } = endpoint;
  if (status === 401 || status === 403) return attempt ? 'refused' : null;
  // Signing in is written down by whoever knows who did.
  if (status >= 400 || access === 'anyone' || access === 'signed-in') return null;
  if (name === 'signOut') return 'sign-out';
  if (isChange(found)) return 'write';
  if (!sensitive.has(access)) return null;
  if (mediaTypes === undefined || mediaTypes.includes('text/event-stream')) return 'read';
  return shownTables.has(name) && isJson(response) ? 'read' : 'export';
}

const isJson = (response: Response): boolean =>
  String(response.getHeader('content-type')).startsWith('application/json');

/** The id in the path, never a personal link; without one, the network or territory that is asked for, or what was made. */
function targetOf(request: Request, response: Response, { endpoint }: NamedEndpoint): string | null {
  const made = response.locals['made'] as string | undefined;
  const at = endpoint.path.split('/').indexOf('{id}');
  const part =
    at < 0
      ? undefined
      : request.originalUrl
          .split('?')[0]!
          .split('/')
          .at(at - endpoint.path.split('/').length);
  const { network, territory } = request.query as Record<string, unknown>;
  const target = made ?? (part === undefined ? (network ?? territory) : decoded(part));
  return typeof target === 'string' ? target.slice(0, mostOfTarget) : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Lets an answer end only after `work` has. */
function beforeItEnds(response: Response, work: () => Promise<void>): void {
  const end = response.end.bind(response) as (...all: unknown[]) => Response;
  const later = (...all: unknown[]): Response => {
    void work().finally(() => end(...all));
    return response;
  };
  // The overloads of `end` differ in their parameters only, which are handed on as they came.
  response.end = later as typeof response.end;
}
