import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { withoutToken } from './without-token.ts';

/** Names a request in its answer, in the problem that it ends with and in the log. */
export const requestIdHeader = 'X-Request-Id';

/** What a proxy before the service may call a request: nothing that could write a line into the log. */
const requestId = /^[\w.:-]{8,100}$/;

/** Logs each request: failures as errors, the rest for who looks for details. */
export function requestLog(log: Logger) {
  return pinoHttp({
    logger: log,
    genReqId: nameRequest,
    // Only what is needed to find a fault: no headers, no address of the visitor, no search words.
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: withoutToken(request.url.split('?')[0]!),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    customProps: (_request, response) => readerOf(response),
    customLogLevel: (_request, response, error) => levelOf(response.statusCode, error),
  });
}

/** That it is busy, or that its store is away, a service says on purpose; whoever runs it looks at how often. */
function levelOf(status: number, error: Error | undefined): 'error' | 'warn' | 'debug' {
  if (status === 503) return 'warn';
  return error !== undefined || status >= 500 ? 'error' : 'debug';
}

function nameRequest(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && requestId.test(given) ? given : randomUUID();
  response.setHeader(requestIdHeader, id);
  return id;
}

/** The id of whoever reads, and never the name: the log is kept longer than accounts, and read by others. */
function readerOf(response: ServerResponse): { reader?: string } {
  const { locals } = response as ServerResponse & { locals?: { reader?: { id: string } | null } };
  return locals?.reader ? { reader: locals.reader.id } : {};
}
