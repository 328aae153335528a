import type { NextFunction, Request, Response } from 'express';
import { Gauge, Histogram, type Registry } from 'prom-client';

/** Seconds: most answers come within a tenth, and a national picture may take ten. */
const buckets = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts and times requests by method, route as the contract writes it, and status; never by id or reader. */
export function requestMetrics(registry: Registry) {
  const duration = new Histogram({
    name: 'telar_http_request_duration_seconds',
    help: 'Seconds from the arrival of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets,
    registers: [registry],
  });
  const underWay = new Gauge({
    name: 'telar_http_requests_under_way',
    help: 'Requests that are being answered, streams of events among them.',
    registers: [registry],
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    const stop = duration.startTimer();
    underWay.inc();
    // Also of a client that has gone: it was waited for as long as that.
    response.once('close', () => {
      underWay.dec();
      stop({ method: request.method, route: routeOf(request), status: String(response.statusCode) });
    });
    next();
  };
}

/** `/networks/{id}/metrics`; all that no route of the API has taken is one: a label is not for visitors to choose. */
function routeOf(request: Request): string {
  const route = request.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path.replaceAll(/:(\w+)/g, '{$1}') : 'other';
}
