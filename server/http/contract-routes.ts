import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import { showProviderHistory } from '../use-cases/assessing/show-provider-history.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { route } from './route.ts';

export function contractRoutes(router: Router, telar: Pick<Dependencies, 'store' | 'cache'>): void {
  route(router, api.listContracts, ({ query: { provider, sostenedor, school, territory, ...query } }) =>
    telar.store.listContracts({
      ...query,
      ...{ providerId: provider, sostenedorId: sostenedor, schoolId: school, territoryId: territory },
    }),
  );
  route(router, api.showProviderHistory, ({ params, signal }) => showProviderHistory(telar, params, signal));
}
