import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import { listTerritoryNetworks } from '../use-cases/browse-networks.ts';
import { listTerritories, showTerritory } from '../use-cases/browse-territories.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { findRoutes } from '../use-cases/find-routes.ts';
import { listIsolatedSchools } from '../use-cases/list-isolated-schools.ts';
import { showTerritoryGraph } from '../use-cases/show-territory-graph.ts';
import { route } from './route.ts';

export function territoryRoutes(router: Router, telar: Dependencies): void {
  route(router, api.listTerritories, ({ query: { parent, ...query } }) =>
    listTerritories(telar, { ...query, parentId: parent }),
  );
  route(router, api.showTerritory, ({ params }) => showTerritory(telar, params.id));
  route(router, api.showTerritoryGraph, ({ params, query }) =>
    showTerritoryGraph(telar, { ...params, ...query }),
  );
  route(router, api.listTerritoryNetworks, ({ params, query }) =>
    listTerritoryNetworks(telar, params.id, query),
  );
  route(router, api.findTerritoryRoutes, ({ params, query }) =>
    findRoutes(telar, { ...query, territory: params.id }),
  );
  route(router, api.listIsolatedSchools, ({ params, query }) =>
    listIsolatedSchools(telar, { ...params, ...query }),
  );
}
