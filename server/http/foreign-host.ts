import type { Request, RequestHandler } from 'express';
import { codedProblem } from '../../contract/problems.ts';
import { hostNameOf, hostNameOfSocket, isAddress, isLoopback } from './host-names.ts';

/** The places from which the service may be used. */
export type Doors = {
  /** Where it listens. */
  host: string;
  /** Origins under which browsers reach it from elsewhere, as `https://telar.example.cl`. */
  publicOrigins: readonly string[];
};

/**
 * Refuses requests under a name that is not one of this service. A page of another site that has its own name point to
 * this machine (DNS rebinding) passes for a page of this service in the browser, and only the name gives it away.
 *
 * Accepted are names of this machine, the place where the service listens, its public addresses, and the address in
 * numbers by which the connection came: a name can be rebound, a number cannot.
 *
 * @throws TelarProblem `foreign-host`, answered 421
 */
export function refuseForeignHosts({ host, publicOrigins }: Doors): RequestHandler {
  const names = new Set([host, `[${host}]`, ...publicOrigins.map((origin) => new URL(origin).hostname)]);
  return (request, _response, next) => {
    for (const header of hostHeaders(request)) {
      const name = hostNameOf(header);
      const isOwn = name !== null && (isLoopback(name) || names.has(name) || isReached(name, request));
      if (!isOwn) throw codedProblem('foreign-host', { host: name ?? '…' });
    }
    next();
  };
}

/**
 * For `health` and `ready` alone: whoever watches the service from outside (a container engine, a load balancer) goes by
 * an address in numbers that may be translated on its way. These answers hold nothing of what is stored.
 */
export const refuseForeignNames = (doors: Doors): RequestHandler => {
  const strict = refuseForeignHosts(doors);
  return (request, response, next) => {
    const name = hostNameOf(request.headers.host ?? '');
    if (name !== null && isAddress(name)) next();
    else void strict(request, response, next);
  };
};

/** The name that the client used, and that which a trusted proxy says it used. */
const hostHeaders = (request: Request): string[] => [request.headers.host ?? '', request.host ?? ''];

function isReached(name: string, { socket }: Request): boolean {
  return socket.localAddress !== undefined && hostNameOfSocket(socket.localAddress) === name;
}
