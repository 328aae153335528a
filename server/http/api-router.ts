import { Router } from 'express';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { actorRoutes } from './actor-routes.ts';
import { analysisRoutes } from './analysis-routes.ts';
import { assessmentRoutes } from './assessment-routes.ts';
import { bulkRoutes } from './bulk-routes.ts';
import { calibrationRoutes } from './calibration-routes.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { contractRoutes } from './contract-routes.ts';
import { importRoutes } from './import-routes.ts';
import { jobRoutes } from './job-routes.ts';
import { networkRoutes } from './network-routes.ts';
import { ownNetworkRoutes } from './own-network-routes.ts';
import { protectionRoutes } from './protection-routes.ts';
import { repeatablePosts } from './repeatable-posts.ts';
import { revisionRoutes } from './revision-routes.ts';
import type { SharedState } from './shared-state.ts';
import { steadyAnswers } from './steady-answers.ts';
import { surveyRoutes } from './survey-routes.ts';
import { territoryRoutes } from './territory-routes.ts';
import { viewRoutes } from './view-routes.ts';

/**
 * Every route that reads or writes what is stored, over the dependencies of one kind of reader: what they may see and do
 * is decided in `telar`, so that a router holds no rule of its own.
 *
 * @param shared what is counted over all routers of the service
 */
export function apiRouter(telar: Dependencies, shared: SharedState): Router {
  const router = Router();
  router.use(steadyAnswers(telar));
  router.use(repeatablePosts(shared.repeats));
  territoryRoutes(router, telar);
  actorRoutes(router, telar);
  networkRoutes(router, telar);
  ownNetworkRoutes(router, telar);
  contractRoutes(router, telar);
  assessmentRoutes(router, telar);
  bulkRoutes(router, telar);
  calibrationRoutes(router, telar);
  analysisRoutes(router, telar);
  jobRoutes(router, telar);
  importRoutes(router, telar, shared.uploads);
  catalogueRoutes(router);
  revisionRoutes(router, telar);
  surveyRoutes(router, telar, shared.guesses);
  protectionRoutes(router, telar);
  viewRoutes(router, telar);
  return router;
}
