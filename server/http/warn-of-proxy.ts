import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/**
 * Logs once that requests come through a proxy that is not trusted: all its visitors then count as one, and share one limit
 * of requests.
 */
export function warnOfProxy(log: Logger): RequestHandler {
  let isSaid = false;
  return (request, _response, next) => {
    const isForwarded = request.headers['x-forwarded-for'] !== undefined;
    const isTrusted = request.ips.length > 0;
    if (isForwarded && !isTrusted && !isSaid) {
      isSaid = true;
      log.warn(
        'Requests come through a proxy. Set TELAR_TRUST_PROXY, or its visitors share one limit of requests.',
      );
    }
    next();
  };
}
