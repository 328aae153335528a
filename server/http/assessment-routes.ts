import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import {
  assessNetwork,
  listAssessments,
  listDisagreements,
  profileNetwork,
  showChanges,
} from '../use-cases/assess-network.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { route } from './route.ts';

export function assessmentRoutes(router: Router, telar: Dependencies): void {
  route(router, api.assessNetwork, ({ params, query }) => assessNetwork(telar, { ...params, ...query }));
  route(router, api.profileNetwork, ({ params, query }) => profileNetwork(telar, { ...params, ...query }));
  route(router, api.listDisagreements, ({ params, query }) =>
    listDisagreements(telar, { ...params, ...query }),
  );
  route(router, api.showChanges, ({ params, query }) => showChanges(telar, { ...params, ...query }));
  route(router, api.listAssessments, ({ query }) => listAssessments(telar, query));
}
