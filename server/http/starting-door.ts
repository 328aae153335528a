import type { RequestListener } from 'node:http';
import express, { type Express, Router } from 'express';
import type { Logger } from 'pino';
import { api, apiRoot } from '../../contract/api.ts';
import { codedProblem } from '../../contract/problems.ts';
import { type Doors, refuseForeignHosts, refuseForeignNames } from './foreign-host.ts';
import { problemHandler } from './problem-handler.ts';
import { securityHeaders } from './security-headers.ts';
import { serviceRoutes } from './service-routes.ts';

/** Answers from the first moment on: before there is a service, that it lives and what it is at. */
export type StartingDoor = {
  readonly listener: RequestListener;
  /** @param share of what is to be done, from 0 to 1; `stage` says what it is */
  report(share: number, stage: string): void;
  /** From here on the service answers. */
  open(service: Express): void;
};

type StartingDoorOptions = { doors: Doors; version: string; engine: string; log: Logger };

export function startingDoor({ doors, version, engine, log }: StartingDoorOptions): StartingDoor {
  let at = { stage: 'opening the store', percent: 0 };
  let service: Express | null = null;
  const detail = () => `Starting: ${at.stage}, ${String(at.percent)} %`;
  const status = () => Promise.resolve({ reachable: false as const, engine, detail: detail() });
  const app = express().disable('x-powered-by');
  app.use(securityHeaders());
  app.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  const probes = Router();
  probes.use([api.health.path, api.ready.path], refuseForeignNames(doors));
  serviceRoutes(probes, { store: { status } }, version);
  app.use(apiRoot, probes);
  app.use(refuseForeignHosts(doors));
  app.use((request, response, next) => {
    if (request.path.startsWith(apiRoot) || request.accepts(['json', 'html']) !== 'html')
      next(codedProblem('starting', at));
    else response.status(503).setHeader('Retry-After', '3').type('html').send(waitingPage(at.percent));
  });
  app.use(problemHandler(log));
  return {
    listener: (request, response) => {
      (service ?? app)(request, response);
    },
    report: (share, stage) => (at = { stage, percent: Math.floor(share * 100) }),
    open: (opened) => (service = opened),
  };
}

/** Loads itself again until the explorer is there. */
const waitingPage = (percent: number): string => `<!doctype html>
<html lang="es">
<meta charset="utf-8">
<meta http-equiv="refresh" content="3">
<meta name="viewport" content="width=device-width">
<title>Telar está partiendo</title>
<p>Telar está partiendo: carga sus datos (${String(percent)} %). Esta página se actualiza sola.</p>
<p lang="en">Telar is starting: it loads its data (${String(percent)} %). This page reloads by itself.</p>
</html>
`;
