import type { Request, Router } from 'express';
import { api } from '../../contract/api.ts';
import type { BulkFormat, TableQuery } from '../../contract/bulk.ts';
import { codedProblem } from '../../contract/problems.ts';
import { listAssessments } from '../use-cases/assessing/list-assessments.ts';
import { listAssessmentRows, listProfileRows } from '../use-cases/bulk/list-assessed.ts';
import { listChanges } from '../use-cases/bulk/list-changes.ts';
import { measureNetworks } from '../use-cases/bulk/measure-networks.ts';
import { shapeTable, type Table } from '../use-cases/bulk/table.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { formatOfRequest } from './bulk/format-of-request.ts';
import { started } from './bulk/started.ts';
import { writeRows } from './bulk/write-rows.ts';
import { type StreamAnswer, streamRoute } from './route.ts';

/** Tables over many networks, each in one stream. */
export function bulkRoutes(router: Router, telar: Dependencies): void {
  streamRoute(router, api.measureTerritory, async ({ params, query, signal }, request) =>
    answerWith(await measureNetworks(telar, { ...query, territory: params.id }, signal), query, request),
  );
  streamRoute(router, api.measureNetworks, async ({ query, signal }, request) =>
    answerWith(await measureNetworks(telar, query, signal), query, request),
  );
  streamRoute(router, api.listAssessments, async ({ query, signal }, request) => {
    const { format: _, fields, sort, ...assessments } = query;
    const format = formatOfRequest(request, query.format);
    if (format === 'json') {
      refuseColumns({ fields, sort });
      return wholeAnswer(await listAssessments(telar, assessments, signal));
    }
    return answerWith(await listAssessmentRows(telar, assessments, signal), query, request);
  });
  streamRoute(router, api.listProfiles, async ({ query, signal }, request) => {
    const { format: _, fields: _fields, sort: _sort, ...assessments } = query;
    return answerWith(await listProfileRows(telar, assessments, signal), query, request);
  });
  streamRoute(router, api.listChanges, ({ query, signal }, request) =>
    answerWith(listChanges(telar, query, signal), query, request),
  );
}

type Shaping = Pick<TableQuery, 'fields' | 'sort'> & { format?: BulkFormat | undefined };

async function answerWith(
  table: Table | null,
  query: Shaping,
  request: Request,
): Promise<StreamAnswer | null> {
  if (table === null) return null;
  const { columns, rows } = shapeTable(table, query);
  return writeRows(formatOfRequest(request, query.format), { columns, rows: await started(rows) });
}

const wholeAnswer = (json: object | null): StreamAnswer | null => json && { json };

/** Assessments as JSON are no table: they hold all that stands behind each reading. */
function refuseColumns({ fields, sort }: Pick<Shaping, 'fields' | 'sort'>): void {
  const named = fields.length > 0 ? 'fields' : sort.length > 0 ? 'sort' : null;
  if (named !== null) throw codedProblem('columns-of-no-table', { parameter: named }, named);
}
