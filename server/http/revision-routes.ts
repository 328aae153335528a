import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { route } from './route.ts';

export function revisionRoutes(router: Router, { store }: Pick<Dependencies, 'store'>): void {
  route(router, api.listSchoolEvents, ({ query: { territory, school, year, ...query } }) =>
    store.listSchoolEvents({ ...query, territoryId: territory, schoolId: school, toYear: year }),
  );
  route(router, api.listRevisions, ({ query }) => store.listRevisions(query));
  route(router, api.listFindings, ({ params, query }) =>
    store.listFindings({ ...query, revision: params.id }),
  );
  route(router, api.undoRevision, ({ params }) => store.undoRevision(params.id));
}
