import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import { codedProblem } from '../../contract/problems.ts';
import { notFoundHandler } from './problem-handler.ts';

/** The built client, and its first page for every address that the client itself understands. */
export function serveExplorer(app: Express, folder: string): void {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) {
    app.use(notFoundHandler);
    return;
  }
  const page = readFileSync(index);
  app.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(folder, { index: false }));
  app.use((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw codedProblem('method-not-taken', {
        ...{ path: request.path, method: request.method, allowed: 'GET, HEAD' },
      });
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(page);
  });
}

/** Where `npm start` leaves the built client. */
export const builtClient = fileURLToPath(new URL('../../dist/client', import.meta.url));
