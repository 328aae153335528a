import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import { searchActors, showActor } from '../use-cases/browse-actors.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { showEgo } from '../use-cases/show-ego.ts';
import { route } from './route.ts';

export function actorRoutes(router: Router, telar: Dependencies): void {
  route(router, api.searchActors, ({ query: { territory, ...query } }) =>
    searchActors(telar, { ...query, territoryId: territory }),
  );
  route(router, api.showActor, ({ params }) => showActor(telar, params.id));
  route(router, api.showEgo, ({ params, query }) => showEgo(telar, { ...params, ...query }));
}
