import type { Request, Router } from 'express';
import { api } from '../../contract/api.ts';
import { analyse } from '../use-cases/measuring/analyse.ts';
import { measureWhatIf } from '../use-cases/measuring/measure-what-if.ts';
import { startAnalysis } from '../use-cases/measuring/start-analysis.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { packJson } from './bulk/packed-answer.ts';
import { CheckedBody } from './checked-body.ts';
import { acceptedJob, becomesJob, requestLine } from './respond-async.ts';
import { route } from './route.ts';

export function analysisRoutes(router: Router, telar: Dependencies): void {
  route(router, api.measureWhatIf, ({ body, signal }) => measureWhatIf(telar, body, signal));
  route(router, api.analyse, async ({ body, signal }, request) => {
    const read = networkOf(request);
    if (!becomesJob(telar, request)) return analyse(telar, body, signal, read);
    const job = startAnalysis(telar, body, { from: requestLine(request), pack: packJson, read });
    return acceptedJob(request, job);
  });
}

/** The network of a large body, which its value leaves out. */
const networkOf = (request: Request) => {
  const body: unknown = request.body;
  return body instanceof CheckedBody ? body.network : null;
};
