import type { Response, Router } from 'express';
import { api } from '../../contract/api.ts';
import type { Job } from '../../contract/jobs.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { startJob } from '../use-cases/measuring/start-job.ts';
import { listResults, removeResults } from '../use-cases/measuring/write-back.ts';
import { unknownId } from '../use-cases/unknown-id.ts';
import { parsePart, route } from './route.ts';

export function jobRoutes(router: Router, telar: Dependencies): void {
  route(router, api.startJob, ({ body }) => startJob(telar, body));
  route(router, api.showJob, ({ params }) => Promise.resolve(telar.jobs.find(params.id)));
  route(router, api.cancelJob, ({ params }) => Promise.resolve(telar.jobs.cancel(params.id)));
  route(router, api.listResults, () => listResults(telar));
  route(router, api.removeResults, ({ params }) => removeResults(telar, params.id));
  router.get(api.followJob.path.replace('{id}', ':id'), (request, response) => {
    const { id } = parsePart(api.followJob.params, request.params);
    if (telar.jobs.find(id) === null) throw unknownId('job', id, 'id');
    streamJob(response, (onChange) => telar.jobs.follow(id, onChange));
  });
}

/** Server-sent events: `progress` on each change, one `end` last. The result itself is fetched from the job. */
function streamJob(response: Response, follow: (onChange: (job: Job) => void) => () => void): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const stop = follow(({ result: _result, ...job }) => {
    const event = job.state === 'running' ? 'progress' : 'end';
    response.write(`event: ${event}\ndata: ${JSON.stringify(job)}\n\n`);
    response.flush();
    if (event === 'end') response.end();
  });
  response.on('close', stop);
}
