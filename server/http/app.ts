import compression from 'compression';
import express, { type Express, Router } from 'express';
import type { Logger } from 'pino';
import { apiRoot } from '../../contract/api.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { actorRoutes } from './actor-routes.ts';
import { analysisRoutes } from './analysis-routes.ts';
import { assessmentRoutes } from './assessment-routes.ts';
import { calibrationRoutes } from './calibration-routes.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { docsRoutes } from './docs-page.ts';
import { contractRoutes } from './contract-routes.ts';
import { importRoutes } from './import-routes.ts';
import { jobRoutes } from './job-routes.ts';
import { limitRequests } from './limit-requests.ts';
import { networkRoutes } from './network-routes.ts';
import { openApiDocument } from './openapi.ts';
import { notFoundHandler, problemHandler } from './problem-handler.ts';
import { ownNetworkRoutes } from './own-network-routes.ts';
import { protectionRoutes } from './protection-routes.ts';
import type { UploadLimits } from './receive-upload.ts';
import { requestLog } from './request-log.ts';
import { revisionRoutes } from './revision-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { serveExplorer } from './serve-explorer.ts';
import { serviceRoutes } from './service-routes.ts';
import { surveyRoutes } from './survey-routes.ts';
import { territoryRoutes } from './territory-routes.ts';
import { viewRoutes } from './view-routes.ts';

export type AppOptions = {
  telar: Dependencies;
  log: Logger;
  version: string;
  /** Requests a minute from one address; 0 lifts the limit. */
  rateLimit: number;
  uploads: UploadLimits;
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
  const document = openApiDocument(options.version);
  app.use('/docs', docsRoutes(document));
  app.use(apiRoot, apiRouter(options, document));
  serveExplorer(app, options.clientFolder);
  app.use(problemHandler(options.log));
  return app;
}

function apiRouter({ telar, version, rateLimit: perMinute, uploads }: AppOptions, document: object): Router {
  const router = Router();
  if (perMinute > 0) router.use(limitRequests(perMinute));
  router.use(express.json({ limit: '32mb' }));
  router.use((_request, response, next) => {
    // Answers change when data are imported: a client may keep them, but asks each time whether they still hold.
    response.setHeader('Cache-Control', 'no-cache');
    next();
  });
  router.get('/openapi.json', (_request, response) => void response.json(document));
  serviceRoutes(router, telar, version);
  territoryRoutes(router, telar);
  actorRoutes(router, telar);
  networkRoutes(router, telar);
  ownNetworkRoutes(router, telar);
  contractRoutes(router, telar);
  assessmentRoutes(router, telar);
  calibrationRoutes(router, telar);
  analysisRoutes(router, telar);
  jobRoutes(router, telar);
  importRoutes(router, telar, uploads);
  catalogueRoutes(router);
  revisionRoutes(router, telar);
  surveyRoutes(router, telar, perMinute);
  protectionRoutes(router, telar);
  viewRoutes(router, telar);
  router.use(notFoundHandler);
  return router;
}
