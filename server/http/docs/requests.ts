import { api, apiRoot, type Endpoint, type EndpointName } from '../../../contract/api.ts';
import { examples, exampleNetwork, exampleTerritory, ownGraph } from '../../../contract/examples.ts';

/** The address of the example of a route, ready to be asked for. */
export function exampleAddress(name: EndpointName): string {
  const { path = {}, query } = examples[name];
  const filled = (api[name] as Endpoint).path.replaceAll(/\{(\w+)\}/g, (_, part: string) => path[part] ?? '');
  return `${apiRoot}${filled}${query === undefined ? '' : `?${query}`}`;
}

/** A request as it is typed in a terminal. */
export function commandOf(origin: string, method: string, address: string, body?: object): string {
  const verb = ['get', 'post'].includes(method) ? '' : ` -X ${method.toUpperCase()}`;
  const sent =
    body === undefined
      ? method === 'post'
        ? " -X POST -H 'content-type: application/json'"
        : ''
      : ` -H 'content-type: application/json' -d '${JSON.stringify(body).replaceAll("'", String.raw`'\''`)}'`;
  return `curl -s${verb} '${origin}${address}'${sent}`;
}

/** From a territory to the numbers of one of its networks, and to those of a graph of one's own. */
export const firstCommands = (origin: string): { name: 'list' | 'measure' | 'own'; command: string }[] => [
  { name: 'list', command: commandOf(origin, 'get', `${apiRoot}/networks?territory=${exampleTerritory}`) },
  {
    name: 'measure',
    command: commandOf(
      origin,
      'get',
      `${apiRoot}/networks/${exampleNetwork}/metrics?metric=density,reciprocity.arc&wave=2024`,
    ),
  },
  { name: 'own', command: commandOf(origin, 'post', `${apiRoot}/analyses`, ownGraph) },
];

/** The numbers of all networks of a territory in one survey, as a table. */
const tableAddress = (form: string): string =>
  `${apiRoot}/territories/${exampleTerritory}/metrics?metric=density&wave=2024&fields=name,value,undefined&format=${form}`;

/** The same table in the tools of an analyst, each in one line that needs nothing besides. */
export const tableCommands = (origin: string): { name: 'curl' | 'r' | 'python'; command: string }[] => [
  { name: 'curl', command: commandOf(origin, 'get', tableAddress('csv')) },
  { name: 'r', command: `Rscript -e 'print(read.csv("${origin}${tableAddress('csv')}"))'` },
  {
    name: 'python',
    command: `python3 -c 'import json, urllib.request as web; [print(*row.values(), sep="\\t") for row in json.load(web.urlopen("${origin}${tableAddress('json')}"))["items"]]'`,
  },
];
