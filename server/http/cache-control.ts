import type { RequestHandler } from 'express';
import type { Endpoint, EndpointAccess } from '../../contract/endpoints/endpoint.ts';
import { endpointAt } from './endpoint-at.ts';

/** What is about persons, links, uploads and accounts, or changes something. */
const sensitive: ReadonlySet<EndpointAccess> = new Set([
  'respondent',
  'own-account',
  'steward',
  'administrator',
]);

/** What is the same for whoever may read at all. */
const shared: ReadonlySet<EndpointAccess> = new Set(['anyone', 'signed-in']);

/**
 * Which answers a browser may keep. No shared cache keeps any. On a machine without accounts the browser keeps what it read
 * and asks each time whether it still holds; of somebody who signed in it keeps the register and the catalogues alone.
 */
export function controlCaches(): RequestHandler {
  return (request, response, next) => {
    const found = endpointAt(request);
    // Set by whoever finds out who reads; on a machine without accounts everybody is `open`.
    const reader = response.locals['reader'] as { kind: string } | null | undefined;
    const isOpen = reader === undefined || reader?.kind === 'open';
    const mayKeep = request.path === '/openapi.json' || (found !== null && isKept(found.endpoint, isOpen));
    response.setHeader('Cache-Control', mayKeep ? 'private, no-cache' : 'no-store');
    next();
  };
}

function isKept({ access, method, mediaTypes, tag }: Endpoint, isOpen: boolean): boolean {
  if (method !== 'get' || mediaTypes !== undefined || tag === 'Accounts' || sensitive.has(access))
    return false;
  return isOpen || shared.has(access);
}
