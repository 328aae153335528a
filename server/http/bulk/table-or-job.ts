import type { Request } from 'express';
import type { BulkFormat, TableQuery } from '../../../contract/bulk.ts';
import { startTableJob, type TableWork } from '../../use-cases/bulk/start-table-job.ts';
import { type Run, shapeTable, type Table } from '../../use-cases/bulk/table.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { acceptedJob, becomesJob, requestLine } from '../respond-async.ts';
import type { StreamAnswer } from '../route.ts';
import { formatOfRequest } from './format-of-request.ts';
import { packAnswer } from './packed-answer.ts';
import { started } from './started.ts';
import { writeRows } from './write-rows.ts';

type Waiting = {
  request: Request;
  query: Pick<TableQuery, 'fields' | 'sort'> & { format?: BulkFormat | undefined };
  signal: AbortSignal;
};

/**
 * A table as it is computed; a job that computes it, where the client would rather come back for it. What can be refused
 * is refused before either.
 */
export async function tableOrJob(
  telar: Dependencies,
  { request, query, signal }: Waiting,
  tableOf: (run: Run) => Promise<Table | null>,
): Promise<StreamAnswer | null> {
  const format = formatOfRequest(request, query.format);
  const later = becomesJob(telar, request) ? laterRun() : null;
  const table = await tableOf(later?.run ?? { signal });
  if (table === null) return null;
  const { columns, rows } = shapeTable(table, query);
  if (later === null) return writeRows(format, { columns, rows: await started(rows) });
  const write: TableWork['write'] = (ofJob, onShare) => {
    later.begin(ofJob, onShare);
    return packAnswer(writeRows(format, { columns, rows }), ofJob);
  };
  return jobAnswer(telar, request, { format, write });
}

/** The answer that a job was started for what was asked for. */
export async function jobAnswer(
  telar: Dependencies,
  request: Request,
  work: Pick<TableWork, 'format' | 'write'>,
): Promise<StreamAnswer> {
  const job = await startTableJob(telar, { from: requestLine(request), ...work });
  return { json: acceptedJob(request, job) };
}

/** Work that is prepared now, and begun by a job with its own signal. */
export function laterRun(): { run: Run; begin: (...of: Parameters<TableWork['write']>) => void } {
  const controller = new AbortController();
  let report: (share: number) => void = () => undefined;
  return {
    run: {
      signal: controller.signal,
      onShare: (share) => {
        report(share);
      },
    },
    begin: (signal, onShare) => {
      report = onShare;
      const stop = () => {
        controller.abort(signal.reason);
      };
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    },
  };
}
