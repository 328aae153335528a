import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { withoutToken } from './without-token.ts';

/** Logs each request: failures as errors, the rest for who looks for details. */
export function requestLog(log: Logger) {
  return pinoHttp({
    logger: log,
    // Only what is needed to find a fault: no headers, no address of the visitor, no search words.
    serializers: {
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: withoutToken(request.url.split('?')[0]!),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    customLogLevel: (_request, response, error) =>
      error !== undefined || response.statusCode >= 500 ? 'error' : 'debug',
  });
}
