import { api, type Endpoint, type EndpointName } from '../../../contract/api.ts';
import { examples } from '../../../contract/examples.ts';
import { html, type Html, inOneLine, prose } from './html.ts';
import { commandOf, exampleAddress } from './requests.ts';
import { type Field, fieldsOf, typeOf } from './schema-words.ts';

type Json = Record<string, unknown>;
export type Parameter = {
  name: string;
  in: string;
  required: boolean;
  description?: string;
  schema: Json & { description?: string; default?: unknown };
};
type Content = Record<string, { schema?: Json }>;
export type Operation = {
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
};
/** A word of the page in its language. */
export type Word = (key: string) => string;

/** One route: what it does, its parameters, an example, and what it answers. */
export function routeSection(name: EndpointName, operation: Operation, word: Word, origin: string): Html {
  const { method, path, summary }: Endpoint = api[name];
  return html`<details class="route" id="${name}">
    <summary>
      <span class="method">${method.toUpperCase()}</span> <code>${path}</code>
      <span lang="en">${summary}</span>
    </summary>
    <div class="route-body">
      ${table(word('parameters'), operation.parameters.map(parameterField), word)}
      ${table(word('body'), bodyFields(operation), word)}
      ${table(word('answer'), answerFields(operation), word)} ${mediaTypes(operation, word)}
      ${exampleOf(name, word, origin)}
    </div>
  </details>`;
}

const parameterField = ({ name, required, schema, description }: Parameter): Field => ({
  name,
  type: typeOf(schema) + (schema.default === undefined ? '' : ` = ${String(schema.default)}`),
  required,
  description: description ?? null,
});

const bodyFields = ({ requestBody }: Operation): Field[] =>
  fieldsOf(Object.values(requestBody?.content ?? {})[0]?.schema);

const answerOf = ({ responses }: Operation): Content =>
  Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].content ?? {};

const answerFields = (operation: Operation): Field[] =>
  fieldsOf(answerOf(operation)['application/json']?.schema);

function mediaTypes(operation: Operation, word: Word): Html | null {
  const files = Object.keys(answerOf(operation)).filter((type) => type !== 'application/json');
  return files.length === 0 ? null : html`<p>${word('media')} <code>${files.join(', ')}</code></p>`;
}

function table(caption: string, fields: readonly Field[], word: Word): Html | null {
  if (fields.length === 0) return null;
  return html`<h4>${caption}</h4>
    <dl class="fields">${fields.map((field) => fieldRow(field, word))}</dl>`;
}

const fieldRow = ({ name, type, required, description }: Field, word: Word): Html =>
  html`<dt>
      <code>${name}</code>
      <span class="type">${type}</span>${required ? html` <strong>${word('required')}</strong>` : null}
    </dt>
    <dd lang="en">${description === null ? null : inOneLine(prose(description))}</dd>`;

function exampleOf(name: EndpointName, word: Word, origin: string): Html {
  const { body, after } = examples[name];
  const { method, form }: Endpoint = api[name];
  const address = exampleAddress(name);
  const command =
    form === undefined
      ? commandOf(origin, method, address, body)
      : `curl -s '${origin}${address}' -F 'files=@ties.csv'`;
  const opens = method === 'get' && after === undefined;
  return html`<h4>${word('example')}</h4>
    ${
      after === undefined
        ? null
        : html`<p>
            ${word('after')} <a href="#${after}"><code>${after}</code></a>
          </p>`
    }
    <pre tabindex="0" aria-label="${word('example')} ${name}"><code>${command}</code></pre>
    ${
      opens
        ? html`<p>
            <a href="${address}">${word('open')}<span class="hidden-text"> ${name}</span></a>
          </p>`
        : null
    }`;
}
