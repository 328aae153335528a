import { fileURLToPath } from 'node:url';
import { type Request, Router } from 'express';
import { type DocumentedApi, docsPage, type PageLanguage } from './docs/page.ts';

const style = fileURLToPath(new URL('./docs/page.css', import.meta.url));
const script = fileURLToPath(new URL('./docs/page.js', import.meta.url));
const mark = fileURLToPath(new URL('./docs/mark.svg', import.meta.url));

/** The page of the API: it comes whole from this service, without a connection and under the same content policy. */
export function docsRoutes(document: object): Router {
  const router = Router();
  router.get('/', (request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(docsPage(document as DocumentedApi, languageOf(request), originOf(request)));
  });
  for (const [name, file] of Object.entries({ 'page.css': style, 'page.js': script, 'mark.svg': mark }))
    router.get(`/${name}`, (_request, response) => {
      response.sendFile(file, { maxAge: '1d' });
    });
  return router;
}

const languageOf = ({ query }: Request): PageLanguage => (query['language'] === 'en' ? 'en' : 'es');

/** Where the reader reached this service, for commands to copy; a name that is none is not repeated. */
function originOf(request: Request): string {
  const host = request.get('host') ?? '';
  return `${request.protocol}://${/^[\w.:[\]-]+$/.test(host) ? host : '127.0.0.1:3000'}`;
}
