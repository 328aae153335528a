import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import { listNetworks, showNetwork } from '../use-cases/browse-networks.ts';
import { compareLayers } from '../use-cases/compare-layers.ts';
import { compareWaves } from '../use-cases/compare-waves.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { exportNetwork } from '../use-cases/export-network.ts';
import { findCommunities } from '../use-cases/find-communities.ts';
import { findRoutes } from '../use-cases/find-routes.ts';
import { measureAttendance } from '../use-cases/measure-attendance.ts';
import { measureNetwork } from '../use-cases/measure-network.ts';
import { showNetworkGraph } from '../use-cases/show-network-graph.ts';
import { parsePart, route } from './route.ts';

export function networkRoutes(router: Router, telar: Dependencies): void {
  route(router, api.listNetworks, ({ query: { territory, actor, ...query } }) =>
    listNetworks(telar, { ...query, territoryId: territory, actorId: actor }),
  );
  route(router, api.showNetwork, ({ params }) => showNetwork(telar, params.id));
  route(router, api.showNetworkGraph, ({ params, query }) =>
    showNetworkGraph(telar, { ...params, ...query }),
  );
  route(router, api.measureNetwork, ({ params, query }) => measureNetwork(telar, { ...params, ...query }));
  route(router, api.findNetworkRoutes, ({ params, query }) =>
    findRoutes(telar, { ...query, network: params.id }),
  );
  route(router, api.compareLayers, ({ params, query }) => compareLayers(telar, { ...params, ...query }));
  route(router, api.compareWaves, ({ params, query }) => compareWaves(telar, { ...params, ...query }));
  route(router, api.measureAttendance, ({ params }) => measureAttendance(telar, params.id));
  route(router, api.findCommunities, ({ params, query }) => findCommunities(telar, { ...params, ...query }));

  router.get(api.exportNetwork.path.replace('{id}', ':id'), async (request, response) => {
    const params = parsePart(api.exportNetwork.params, request.params);
    const query = parsePart(api.exportNetwork.query, request.query);
    const file = await exportNetwork(telar, { ...params, ...query });
    response.attachment(file.name).type(file.mediaType).send(Buffer.from(file.bytes));
  });
}
