import type { Request } from 'express';
import { api, type Endpoint, type EndpointName } from '../../contract/api.ts';

export type NamedEndpoint = { name: EndpointName; endpoint: Endpoint };

const named = (Object.entries(api) as [EndpointName, Endpoint][]).map(([name, endpoint]) => ({
  name,
  endpoint,
  // As Express reads paths: capitals do not matter, and a slash may follow.
  // `/surveys/kit` is no survey called kit.
  parameters: endpoint.path.split('{').length,
  pattern: new RegExp(`^${endpoint.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`, 'i'),
}));
const listed = named.sort((a, b) => a.parameters - b.parameters);

/** The endpoints of the contract under the path of a request, one a method. The path is that under the root of the API. */
export const endpointsAt = ({ path }: Pick<Request, 'path'>): NamedEndpoint[] =>
  listed.filter(({ pattern }) => pattern.test(path));

/** The endpoint that answers a request, if one does: `HEAD` is answered as `GET` is. */
export function endpointAt(request: Pick<Request, 'path' | 'method'>): NamedEndpoint | null {
  const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
  return endpointsAt(request).find(({ endpoint }) => endpoint.method === method) ?? null;
}

/** What is answered under an address, as the header `Allow` lists it; empty where nothing is. */
export function allowedMethods(request: Pick<Request, 'path'>): string {
  const [nearest, ...others] = endpointsAt(request);
  // An address that is written out is no id of another: `accounts/first` is no account.
  const same = others.filter(({ endpoint }) => endpoint.path === nearest?.endpoint.path);
  const methods = [...(nearest ? [nearest] : []), ...same].map(({ endpoint }) =>
    endpoint.method.toUpperCase(),
  );
  return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))].join(
    ', ',
  );
}
