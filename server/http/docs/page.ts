import { api, apiRoot, type Endpoint, type EndpointName } from '../../../contract/api.ts';
import { apiPageWord } from '../../use-cases/api-page-word.ts';
import { html, type Html } from './html.ts';
import { firstCommands, tableCommands } from './requests.ts';
import { type Operation, routeSection, type Word } from './route-section.ts';

export type DocumentedApi = { paths: Record<string, Record<string, Operation>> };
export type PageLanguage = 'es' | 'en';

/** The page of the API: an introduction with three commands, then every route with an example. */
export function docsPage(document: DocumentedApi, language: PageLanguage, origin: string): string {
  const word: Word = (key) => apiPageWord(key)[language];
  return html`<!doctype html>
    <html lang="${language === 'es' ? 'es-CL' : 'en'}" data-theme="light">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${word('title')}</title>
        <link rel="icon" href="/docs/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/docs/page.css" />
        <script src="/docs/page.js"></script>
      </head>
      <body>
        <a class="skip-link" href="#routes">${word('skip')}</a>
        ${header(language, word)}
        <main>
          <h1>${word('title')}</h1>
          ${introduction(word, origin)} ${routes(document, word, origin)}
        </main>
      </body>
    </html>`.text;
}

const header = (language: PageLanguage, word: Word): Html =>
  html`<header>
    <a class="brand" href="/"><img src="/docs/mark.svg" alt="" width="32" height="32" /> Telar</a>
    <nav aria-label="${word('navigation')}">
      <a href="/">${word('back')}</a>
      <a href="/methods">${word('methods')}</a>
      ${
        language === 'es'
          ? html`<a href="/docs/?language=en" lang="en" hreflang="en">English</a>`
          : html`<a href="/docs/?language=es" lang="es" hreflang="es">Español</a>`
      }
    </nav>
  </header>`;

const notes = ['passport', 'null', 'view', 'tables', 'pages', 'names', 'again', 'key', 'problems'];

const commands = (list: readonly { name: string; command: string }[], word: Word): Html =>
  html`<ol class="commands">
    ${list.map(
      ({ name, command }) =>
        html`<li>
          <p>${word(`commands.${name}`)}</p>
          <pre tabindex="0" aria-label="${word(`commands.${name}`)}"><code>${command}</code></pre>
        </li>`,
    )}
  </ol>`;

const introduction = (word: Word, origin: string): Html =>
  html`<p class="lead">${word('what')}</p>
    <h2>${word('begin')}</h2>
    ${commands(firstCommands(origin), word)}
    <h2>${word('table')}</h2>
    ${commands(tableCommands(origin), word)}
    <h2>${word('know')}</h2>
    <ul class="notes">
      ${notes.map((key) => html`<li>${word(`notes.${key}`)}</li>`)}
    </ul>
    <p>
      ${word('document')} <a href="${apiRoot}/openapi.json"><code>${apiRoot}/openapi.json</code></a>
    </p>`;

function routes(document: DocumentedApi, word: Word, origin: string): Html {
  const listed = Object.entries(api) as [EndpointName, Endpoint][];
  const tags = [...new Set(listed.map(([, { tag }]) => tag))];
  const section = ([name, { path, method }]: [EndpointName, Endpoint]) =>
    routeSection(name, document.paths[`${apiRoot}${path}`]![method]!, word, origin);
  const group = (tag: string) =>
    html`<section aria-labelledby="tag-${tag}">
      <h3 id="tag-${tag}">${word(`tags.${tag}`)}</h3>
      ${listed.filter(([, endpoint]) => endpoint.tag === tag).map(section)}
    </section>`;
  return html`<h2 id="routes" tabindex="-1">${word('reference')}</h2>
    <p>${word('english')}</p>
    <p>${word('root')} <code>${apiRoot}</code></p>
    ${tags.map(group)}`;
}
