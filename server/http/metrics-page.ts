import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { may } from '../../contract/access.ts';
import { codedProblem } from '../../contract/problems.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { requestMetrics } from './request-metrics.ts';
import { serviceMetrics } from './service-metrics.ts';

/** What one service measures of itself: `count` sees every request, `page` answers in the format of Prometheus. */
export type Metrics = { count: RequestHandler; page: RequestHandler };

export function createMetrics(telar: Dependencies, version: string): Metrics {
  const registry = new Registry();
  const count = requestMetrics(registry);
  serviceMetrics(registry, telar, version);
  return {
    count,
    page: async (_request, response) => {
      const all = Registry.merge([processMetrics(), registry]);
      const text = await all.metrics();
      response.setHeader('Cache-Control', 'no-store');
      response.type(all.contentType).send(text);
    },
  };
}

let ofProcess: Registry | null = null;

/** Memory, event loop, garbage collection and processor time: once a process, however many services are in it. */
function processMetrics(): Registry {
  if (ofProcess !== null) return ofProcess;
  ofProcess = new Registry();
  collectDefaultMetrics({ register: ofProcess });
  return ofProcess;
}

/**
 * Lets administrators through, with a key that may administer or a session, and whoever runs Telar without accounts.
 * Where `isOpen`, everybody: for a network in which only the watcher reaches this address.
 *
 * @throws TelarProblem `not-signed-in`, `not-permitted`
 */
export function administratorsOnly(isOpen: boolean) {
  return (_request: Request, response: Response, next: NextFunction): void => {
    const { reader } = response.locals as { reader?: Parameters<typeof may>[0] };
    const answer = isOpen ? 'yes' : may(reader ?? null, { access: 'administrator', method: 'get' });
    if (answer !== 'yes') throw codedProblem(answer === 'sign-in' ? 'not-signed-in' : 'not-permitted', {});
    next();
  };
}
