import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { measuredFor } from '../use-cases/access/measured-for.ts';
import { showNetworkGraph } from '../use-cases/drawing/show-network-graph.ts';
import { compareLayers } from '../use-cases/measuring/compare-layers.ts';
import { findCommunities } from '../use-cases/measuring/find-communities.ts';
import { findRoutes } from '../use-cases/measuring/find-routes.ts';
import { jobOfMeasuring } from '../use-cases/measuring/job-of-measuring.ts';
import { measureAttendance } from '../use-cases/measuring/measure-attendance.ts';
import { startJob } from '../use-cases/measuring/start-job.ts';
import { compareWaves } from '../use-cases/networks/compare-waves.ts';
import { exportNetwork } from '../use-cases/networks/export-network.ts';
import { showAftermath } from '../use-cases/networks/show-aftermath.ts';
import { showDataStatement } from '../use-cases/networks/show-data-statement.ts';
import { showNetworkWork } from '../use-cases/networks/show-network-work.ts';
import { showNetworkResults } from '../use-cases/results/show-network-results.ts';
import { acceptedJob, becomesJob } from './respond-async.ts';
import { fileRoute, route } from './route.ts';

export function networkRoutes(router: Router, telar: Dependencies): void {
  route(router, api.listNetworks, ({ query: { territory, actor, ...query } }) =>
    telar.store.listNetworks({ ...query, territoryId: territory, actorId: actor }),
  );
  route(router, api.showNetwork, ({ params }) => telar.store.findNetwork(params.id));
  route(router, api.listNetworkEvents, ({ params, query }) =>
    telar.store.listNetworkEvents(params.id, query),
  );
  route(router, api.showStatement, ({ params, signal }) => showDataStatement(telar, params, signal));
  route(router, api.showAftermath, ({ params, query, signal }) =>
    showAftermath(telar, { ...params, ...query }, signal),
  );
  route(router, api.showNetworkWork, ({ params, signal }) => showNetworkWork(telar, params, signal));
  route(router, api.showNetworkResults, ({ params, signal }) => showNetworkResults(telar, params, signal));
  route(router, api.showNetworkGraph, ({ params, query, signal }) =>
    showNetworkGraph(telar, { ...params, ...query }, signal),
  );
  route(router, api.measureNetwork, async ({ params, query, signal }, request) => {
    const job = becomesJob(telar, request) ? jobOfMeasuring({ ...params, ...query }) : null;
    if (job !== null) return acceptedJob(request, await startJob(telar, job));
    return measuredFor(telar, { ...params, ...query }, signal);
  });
  route(router, api.findNetworkRoutes, ({ params, query, signal }) =>
    findRoutes(telar, { ...query, network: params.id }, signal),
  );
  route(router, api.compareLayers, ({ params, query, signal }) =>
    compareLayers(telar, { ...params, ...query }, signal),
  );
  route(router, api.compareWaves, ({ params, query, signal }) =>
    compareWaves(telar, { ...params, ...query }, signal),
  );
  route(router, api.measureAttendance, ({ params, signal }) => measureAttendance(telar, params.id, signal));
  route(router, api.findCommunities, ({ params, query, signal }) =>
    findCommunities(telar, { ...params, ...query }, signal),
  );
  fileRoute(router, api.exportNetwork, ({ params, query, signal }) =>
    exportNetwork(telar, { ...params, ...query }, signal),
  );
  fileRoute(router, api.exportNetworkView, ({ params, body, signal }) =>
    exportNetwork(telar, { ...params, ...body }, signal),
  );
}
