import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import {
  listFindings,
  listRevisions,
  listSchoolEvents,
  undoRevision,
} from '../use-cases/browse-revisions.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { route } from './route.ts';

export function revisionRoutes(router: Router, telar: Dependencies): void {
  route(router, api.listSchoolEvents, ({ query: { territory, school, year, ...query } }) =>
    listSchoolEvents(telar, { ...query, territoryId: territory, schoolId: school, toYear: year }),
  );
  route(router, api.listRevisions, ({ query }) => listRevisions(telar, query));
  route(router, api.listFindings, ({ params, query }) =>
    listFindings(telar, { ...query, revision: params.id }),
  );
  route(router, api.undoRevision, ({ params }) => undoRevision(telar, params.id));
}
