import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { showEgo } from '../use-cases/drawing/show-ego.ts';
import { actorSearch } from '../use-cases/register/search-actors.ts';
import { showSchoolResults } from '../use-cases/results/show-school-results.ts';
import { route } from './route.ts';

export function actorRoutes(router: Router, telar: Dependencies): void {
  const searchActors = actorSearch(telar);
  route(router, api.searchActors, ({ query: { territory, ...query } }) =>
    searchActors({ ...query, territoryId: territory }),
  );
  route(router, api.showActor, ({ params }) => telar.store.findActor(params.id));
  route(router, api.showActorResults, ({ params, signal }) => showSchoolResults(telar, params, signal));
  route(router, api.showEgo, ({ params, query, signal }) => showEgo(telar, { ...params, ...query }, signal));
}
