import compression from 'compression';
import express, { type Express, Router } from 'express';
import type { Logger } from 'pino';
import { apiRoot } from '../../contract/api.ts';
import { bodyChecker } from '../use-cases/check-body.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { accountRoutes } from './account-routes.ts';
import { auditRequests } from './audit-requests.ts';
import { auditRoutes } from './audit-routes.ts';
import { controlCaches } from './cache-control.ts';
import { docsRoutes } from './docs-page.ts';
import { type Doors, refuseForeignHosts, refuseForeignNames } from './foreign-host.ts';
import { refuseForeignOrigins } from './foreign-origin.ts';
import { limitRequests } from './limit-requests.ts';
import { requireMediaType } from './media-type.ts';
import { administratorsOnly, createMetrics } from './metrics-page.ts';
import { oidcRoutes, type Provider } from './oidc-routes.ts';
import { openApiDocument } from './openapi.ts';
import { notFoundHandler, problemHandler } from './problem-handler.ts';
import { readJson } from './read-json.ts';
import type { UploadLimits } from './receive-upload.ts';
import { readerRouters } from './reader-routers.ts';
import { requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { serveExplorer } from './serve-explorer.ts';
import { identifyReader, requireAccess, sessionCookie } from './sign-in.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { serviceRoutes } from './service-routes.ts';
import { createSharedState } from './shared-state.ts';
import { warnOfProxy } from './warn-of-proxy.ts';

export type AppOptions = {
  telar: Dependencies;
  log: Logger;
  version: string;
  doors: Doors & {
    /** Setting `trust proxy` of Express: who may say where a request came from. */
    trustProxy: number | readonly string[] | false;
  };
  /** Requests a minute from one address; 0 lifts the limit. */
  rateLimit: number;
  uploads: UploadLimits;
  /** Whether /metrics answers whoever reaches it, and not administrators alone. */
  metricsOpen?: boolean;
  /** The institution's own sign-in; none unless given. */
  provider?: Provider | null;
  /** Schools that must have answered for what they said to be given out. */
  minRespondents?: number | undefined;
  /** Folder of the built explorer; without it only the API is served. */
  clientFolder: string;
};

/** Pages and files come many at a time and cost little: all together may be so many times the limit of the API. */
const filesToAnswers = 10;

/**
 * The HTTP door: the API, its documents, and the explorer. It listens to nothing by itself.
 *
 * The order is the rule: who does not belong is refused before anything is read, the probes answer however busy it is,
 * and only then is counted, read and answered.
 */
export function createApp(options: AppOptions): Express {
  const { doors, log, rateLimit: perMinute } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', doors.trustProxy);
  const metrics = createMetrics(options.telar, options.version);
  app.use(requestLog(log));
  app.use(metrics.count);
  app.use(securityHeaders());
  app.use(apiRoot, probes(options));
  app.use(refuseForeignHosts(doors));
  app.use(refuseForeignOrigins(doors));
  app.use(warnOfProxy(log));
  if (perMinute > 0) {
    app.use(limitRequests(filesToAnswers * perMinute));
    app.use(apiRoot, limitRequests(perMinute));
  }
  app.use(compression());
  app.use(apiRoot, auditRequests(options.telar.audit));
  app.use([apiRoot, '/metrics'], identifyReader(options.telar, sessionCookie(doors.publicOrigins)));
  app.get('/metrics', administratorsOnly(options.metricsOpen ?? false), metrics.page);
  const document = openApiDocument(options.version);
  app.use('/docs', docsRoutes(document));
  app.use(apiRoot, answers(options, document));
  serveExplorer(app, options.clientFolder);
  app.use(problemHandler(log));
  return app;
}

/** Whether the service lives and can work: outside all limits, as whoever watches it must hear of a busy one, too. */
function probes({ telar, version, doors }: AppOptions): Router {
  const router = Router();
  router.use(
    ['/health', '/ready'],
    refuseForeignNames(doors),
    refuseForeignOrigins(doors),
    (_, response, next) => {
      response.setHeader('Cache-Control', 'no-store');
      next();
    },
  );
  serviceRoutes(router, telar, version);
  return router;
}

function answers(options: AppOptions, document: object): Router {
  const router = Router();
  const shared = createSharedState(options);
  router.use(requireAccess());
  router.use(controlCaches());
  router.use(requireMediaType());
  router.use(readJson(bodyChecker(options.telar)));
  router.get('/openapi.json', (_request, response) => void response.json(document));
  accountsRouter(router, options);
  router.use(readerRouters(options.telar, shared, options.minRespondents));
  router.use(notFoundHandler);
  return router;
}

/** Accounts are the same for all readers: who may use them is the contract's to say. */
function accountsRouter(
  router: Router,
  { telar, doors: { publicOrigins }, log, provider }: AppOptions,
): void {
  const cookie = sessionCookie(publicOrigins);
  signInRoutes(router, telar, cookie);
  oidcRoutes(router, telar, provider ?? null, { cookie, publicOrigins, log });
  accountRoutes(router, telar, cookie);
  auditRoutes(router, telar);
}
