import type { Request, RequestHandler } from 'express';
import { codedProblem } from '../../contract/problems.ts';
import type { Doors } from './foreign-host.ts';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses requests that a page of another site began: a browser adds what it holds for this service, and sends forms and
 * uploads without a question. Browsers name the page in `Origin` and `Sec-Fetch-Site`; programs send neither, and pass.
 *
 * A reading request of another site could not read its answer, and would only keep the service busy; a link that somebody
 * follows is one that the browser navigates to, and passes.
 *
 * @throws TelarProblem `foreign-origin`, answered 403
 */
export function refuseForeignOrigins({ publicOrigins }: Pick<Doors, 'publicOrigins'>): RequestHandler {
  const isOwnOrigin = ownOrigins(publicOrigins);
  return (request, _response, next) => {
    const { origin } = request.headers;
    const site = request.get('sec-fetch-site');
    const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (safeMethods.includes(request.method)) {
      if (isForeignSite && !isFollowedLink(request)) throw refusal(origin ?? site);
    } else if (isForeignSite || (origin !== undefined && !isOwnOrigin(origin, request))) {
      throw refusal(origin ?? site!);
    }
    next();
  };
}

/** A link that opens as a page of its own; in a frame of another site it would be shown to nobody. */
const isFollowedLink = (request: Request): boolean =>
  request.get('sec-fetch-mode') === 'navigate' && request.get('sec-fetch-dest') === 'document';

const refusal = (origin: string) => codedProblem('foreign-origin', { origin: origin.slice(0, 300) });

/**
 * Whether an origin is one of this service: a public one, or that of the very request. Where the public one is `https`,
 * the same name over `http` is foreign: anybody on the way could have written that page.
 */
function ownOrigins(publicOrigins: readonly string[]) {
  const hosts = publicOrigins.map((origin) => new URL(origin).host);
  return (origin: string, request: Request): boolean => {
    if (publicOrigins.includes(origin)) return true;
    const own = URL.parse(`${request.protocol}://${request.host}`);
    return own !== null && !hosts.includes(own.host) && own.origin === origin;
  };
}
