import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { Router } from 'express';
import { apiRoot } from '../../contract/api.ts';

/** Swagger UI from the installed package: the documents work without a connection, under the same content policy. */
export function docsPage(): Router {
  const router = Router();
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  router.get('/', (request, response) => {
    if (!request.originalUrl.split('?')[0]?.endsWith('/')) response.redirect(301, '/docs/');
    else response.type('html').send(page);
  });
  router.get('/start.js', (_request, response) => void response.type('js').send(start));
  router.use(express.static(folder, { index: false, maxAge: '1d' }));
  return router;
}

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Telar API</title>
    <link rel="stylesheet" href="swagger-ui.css" />
    <link rel="icon" href="favicon-32x32.png" />
  </head>
  <body>
    <main id="swagger-ui"></main>
    <script src="swagger-ui-bundle.js"></script>
    <script src="start.js"></script>
  </body>
</html>
`;

const start = `SwaggerUIBundle({ url: '${apiRoot}/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });
`;
