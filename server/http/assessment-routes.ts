import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import { assessNetwork } from '../use-cases/assessing/assess-network.ts';
import { listDisagreements } from '../use-cases/assessing/list-disagreements.ts';
import { profileNetwork } from '../use-cases/assessing/profile-network.ts';
import { showChanges } from '../use-cases/assessing/show-changes.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { route } from './route.ts';

export function assessmentRoutes(router: Router, telar: Dependencies): void {
  route(router, api.assessNetwork, ({ params, query, signal }) =>
    assessNetwork(telar, { ...params, ...query }, signal),
  );
  route(router, api.profileNetwork, ({ params, query, signal }) =>
    profileNetwork(telar, { ...params, ...query }, signal),
  );
  route(router, api.listDisagreements, ({ params, query, signal }) =>
    listDisagreements(telar, { ...params, ...query }, signal),
  );
  route(router, api.showChanges, ({ params, query, signal }) =>
    showChanges(telar, { ...params, ...query }, signal),
  );
}
