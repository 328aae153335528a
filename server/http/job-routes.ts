import type { Response, Router } from 'express';
import { api } from '../../contract/api.ts';
import { hasEnded, type Job } from '../../contract/jobs.ts';
import { codedProblem } from '../../contract/problems.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { startJob } from '../use-cases/measuring/start-job.ts';
import { listResults, removeResults } from '../use-cases/measuring/write-back.ts';
import { unknownId } from '../use-cases/unknown-id.ts';
import { unpackAnswer } from './bulk/packed-answer.ts';
import { parseRequest } from './parse-request.ts';
import { route, type StreamAnswer, streamRoute } from './route.ts';

export function jobRoutes(router: Router, telar: Dependencies): void {
  route(router, api.startJob, ({ body }) => startJob(telar, body));
  route(router, api.showJob, ({ params }) => Promise.resolve(telar.jobs.find(params.id)));
  streamRoute(router, api.showJobAnswer, ({ params }) => Promise.resolve(answerOfJob(telar, params.id)));
  route(router, api.cancelJob, ({ params }) => Promise.resolve(telar.jobs.cancel(params.id)));
  route(router, api.listResults, () => listResults(telar));
  route(router, api.removeResults, ({ params }) => removeResults(telar, params.id));
  router.get(api.followJob.path.replace('{id}', ':id'), (request, response) => {
    const { id } = parseRequest(api.followJob, request).params;
    if (telar.jobs.find(id) === null) throw unknownId('job', id, 'id');
    if (request.method === 'HEAD') response.writeHead(200, streamHeaders).end();
    else streamJob(response, (onChange) => telar.jobs.follow(id, onChange));
  });
}

/** What was measured stands in the job itself. */
function answerOfJob({ jobs }: Dependencies, id: string): StreamAnswer | null {
  const job = jobs.find(id);
  if (job === null) return null;
  if (job.state !== 'done') throw codedProblem('job-not-done', { job: id, state: job.state });
  const packed = jobs.answerOf(id);
  if (packed !== null) return { mediaType: packed.mediaType, chunks: unpackAnswer(packed) };
  return job.result && { json: job.result };
}

const streamHeaders = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};

/** Milliseconds between two signs of life: proxies close a connection on which nothing comes. */
const heartbeatMs = 15_000;

/** Server-sent events: `progress` on each change, one `end` last. The result itself is fetched from the job. */
function streamJob(response: Response, follow: (onChange: (job: Job) => void) => () => void): void {
  // The first change comes at once, and refusing to follow comes before it.
  const stop = follow(({ result: _result, ...job }) => {
    if (!response.headersSent) response.writeHead(200, streamHeaders);
    const event = hasEnded(job) ? 'end' : 'progress';
    response.write(`event: ${event}\ndata: ${JSON.stringify(job)}\n\n`);
    response.flush();
    if (event === 'end') response.end();
  });
  const beating = setInterval(() => {
    response.write(': \n\n');
    response.flush();
  }, heartbeatMs);
  response.on('close', () => {
    clearInterval(beating);
    stop();
  });
}
