import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import { listIsolatedSchools } from '../use-cases/assessing/list-isolated-schools.ts';
import { showSupportBoard } from '../use-cases/assessing/show-support-board.ts';
import { showTerritoryContracts } from '../use-cases/assessing/show-territory-contracts.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { showLevels } from '../use-cases/drawing/show-levels.ts';
import { showTerritoryGraph } from '../use-cases/drawing/show-territory-graph.ts';
import { findRoutes } from '../use-cases/measuring/find-routes.ts';
import { listTerritoryNetworks } from '../use-cases/networks/list-territory-networks.ts';
import { showTerritoryResults } from '../use-cases/results/show-territory-results.ts';
import { route } from './route.ts';

export function territoryRoutes(router: Router, telar: Dependencies): void {
  route(router, api.listTerritories, ({ query: { parent, ...query } }) =>
    telar.store.listTerritories({ ...query, parentId: parent }),
  );
  route(router, api.showTerritory, ({ params }) => telar.store.findTerritory(params.id));
  route(router, api.showTerritoryGraph, ({ params, query, signal }) =>
    showTerritoryGraph(telar, { ...params, ...query }, signal),
  );
  route(router, api.listTerritoryNetworks, ({ params, query }) =>
    listTerritoryNetworks(telar, params.id, query),
  );
  route(router, api.findTerritoryRoutes, ({ params, query, signal }) =>
    findRoutes(telar, { ...query, territory: params.id }, signal),
  );
  route(router, api.listIsolatedSchools, ({ params, query, signal }) =>
    listIsolatedSchools(telar, { ...params, ...query }, signal),
  );
  route(router, api.showSupportBoard, ({ params, query, signal }) =>
    showSupportBoard(telar, { ...params, ...query }, signal),
  );
  route(router, api.showTerritoryContracts, ({ params, query, signal }) =>
    showTerritoryContracts(telar, { ...params, ...query }, signal),
  );
  route(router, api.showLevels, ({ params, query, signal }) =>
    showLevels(telar, { ...params, ...query }, signal),
  );
  route(router, api.showTerritoryResults, ({ params, signal }) =>
    showTerritoryResults(telar, params, signal),
  );
}
