import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { route } from './route.ts';

export function contractRoutes(router: Router, { store }: Pick<Dependencies, 'store'>): void {
  route(router, api.listContracts, ({ query: { provider, sostenedor, school, territory, ...query } }) =>
    store.listContracts({
      ...query,
      ...{ providerId: provider, sostenedorId: sostenedor, schoolId: school, territoryId: territory },
    }),
  );
}
