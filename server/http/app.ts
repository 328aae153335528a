import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { apiRoot } from '../../contract/api.ts';
import { TelarProblem } from '../../contract/problems.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { actorRoutes } from './actor-routes.ts';
import { analysisRoutes } from './analysis-routes.ts';
import { assessmentRoutes } from './assessment-routes.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { docsPage } from './docs-page.ts';
import { importRoutes } from './import-routes.ts';
import { jobRoutes } from './job-routes.ts';
import { networkRoutes } from './network-routes.ts';
import { openApiDocument } from './openapi.ts';
import { nothingHere, problemHandler, sendProblem } from './problem-handler.ts';
import { revisionRoutes } from './revision-routes.ts';
import { serviceRoutes } from './service-routes.ts';
import { territoryRoutes } from './territory-routes.ts';
import { viewRoutes } from './view-routes.ts';

export type AppOptions = {
  telar: Dependencies;
  log: Logger;
  version: string;
  /** Requests a minute from one address; 0 lifts the limit. */
  rateLimit: number;
  uploadBytes: number;
  /** Folder of the built explorer; without it only the API is served. */
  clientFolder: string;
};

/** The HTTP door: the API, its documents, and the explorer. It listens to nothing by itself. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(requestLog(options.log));
  app.use(securityHeaders());
  app.use(compression());
  app.use('/docs', docsPage());
  app.use(apiRoot, apiRouter(options));
  serveExplorer(app, options.clientFolder);
  app.use(problemHandler(options.log));
  return app;
}

function apiRouter({ telar, version, rateLimit: perMinute, uploadBytes }: AppOptions): Router {
  const router = Router();
  if (perMinute > 0) router.use(limitRequests(perMinute));
  router.use(express.json({ limit: '32mb' }));
  router.use((_request, response, next) => {
    // Answers change when data are imported: a client may keep them, but asks each time whether they still hold.
    response.setHeader('Cache-Control', 'no-cache');
    next();
  });
  const document = openApiDocument(version);
  router.get('/openapi.json', (_request, response) => void response.json(document));
  serviceRoutes(router, telar, version);
  territoryRoutes(router, telar);
  actorRoutes(router, telar);
  networkRoutes(router, telar);
  assessmentRoutes(router, telar);
  analysisRoutes(router, telar);
  jobRoutes(router, telar);
  importRoutes(router, telar, uploadBytes);
  catalogueRoutes(router);
  revisionRoutes(router, telar);
  viewRoutes(router, telar);
  router.use(nothingHere);
  return router;
}

function requestLog(log: Logger) {
  return pinoHttp({
    logger: log,
    // Only what is needed to find a fault: no headers, no address of the visitor, no search words.
    serializers: {
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: request.url.split('?')[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    customLogLevel: (_request, response, error) =>
      error !== undefined || response.statusCode >= 500 ? 'error' : 'debug',
  });
}

function securityHeaders() {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        // The service speaks plain HTTP on loopback; whoever puts TLS in front of it decides about upgrades.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
}

function limitRequests(perMinute: number) {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => {
      sendProblem(
        response,
        new TelarProblem(
          'too-many-requests',
          `More than ${String(perMinute)} requests in a minute from this address. Wait a moment and go on.`,
        ),
      );
    },
  });
}

/** The built client, and its first page for every address that the client itself understands. */
function serveExplorer(app: Express, folder: string): void {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) {
    app.use(nothingHere);
    return;
  }
  const page = readFileSync(index);
  app.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(folder, { index: false }));
  app.use((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') nothingHere(request);
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(page);
  });
}

/** Where `npm start` leaves the built client. */
export const builtClient = fileURLToPath(new URL('../../dist/client', import.meta.url));
