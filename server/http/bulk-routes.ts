import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import type { TableQuery } from '../../contract/bulk.ts';
import { codedProblem } from '../../contract/problems.ts';
import { listAssessmentRows, listProfileRows } from '../use-cases/bulk/list-assessed.ts';
import { listChanges } from '../use-cases/bulk/list-changes.ts';
import { measureNetworks } from '../use-cases/bulk/measure-networks.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { assessmentsOrJob } from './bulk/assessments-or-job.ts';
import { formatOfRequest } from './bulk/format-of-request.ts';
import { started } from './bulk/started.ts';
import { tableOrJob } from './bulk/table-or-job.ts';
import { writeRows } from './bulk/write-rows.ts';
import { shapeTable } from '../use-cases/bulk/table.ts';
import { streamRoute } from './route.ts';

/** Tables over many networks, each in one stream or as a job. */
export function bulkRoutes(router: Router, telar: Dependencies): void {
  streamRoute(router, api.measureTerritory, ({ params, query, signal }, request) =>
    tableOrJob(telar, { request, query, signal }, (run) =>
      measureNetworks(telar, { ...query, territory: params.id }, run),
    ),
  );
  streamRoute(router, api.measureNetworks, ({ query, signal }, request) =>
    tableOrJob(telar, { request, query, signal }, (run) => measureNetworks(telar, query, run)),
  );
  streamRoute(router, api.listAssessments, ({ query, signal }, request) => {
    const { format, fields, sort, ...assessments } = query;
    if (formatOfRequest(request, format) !== 'json')
      return tableOrJob(telar, { request, query, signal }, (run) =>
        listAssessmentRows(telar, { ...assessments, fields, sort }, run),
      );
    refuseColumns({ fields, sort });
    return assessmentsOrJob(telar, { request, query: assessments, signal });
  });
  streamRoute(router, api.listProfiles, ({ query, signal }, request) => {
    const { format: _, fields: _fields, sort: _sort, ...assessments } = query;
    return tableOrJob(telar, { request, query, signal }, (run) => listProfileRows(telar, assessments, run));
  });
  streamRoute(router, api.listChanges, async ({ query, signal }, request) => {
    const { columns, rows } = shapeTable(listChanges(telar, query, signal), query);
    return writeRows(formatOfRequest(request, query.format), { columns, rows: await started(rows) });
  });
}

/** Assessments as JSON are no table: they hold all that stands behind each reading. */
function refuseColumns({ fields, sort }: Pick<TableQuery, 'fields' | 'sort'>): void {
  const named = fields.length > 0 ? 'fields' : sort.length > 0 ? 'sort' : null;
  if (named !== null) throw codedProblem('columns-of-no-table', { parameter: named }, named);
}
