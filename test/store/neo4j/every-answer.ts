import { api, apiRoot, type Endpoint } from '../../../contract/api.ts';
import { ViewState } from '../../../contract/views.ts';
import { simulateTerritory } from '../../../server/simulation/simulate-territory.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import type { Neo4jServer } from '../../neo4j-server/neo4j-server.ts';
import type { RunningTelar } from '../../running-telar.ts';
import { fixture } from '../fixture.ts';
import { support } from '../fixture/support.ts';
import { wholeSurvey } from '../fixture/surveys.ts';
import { draft, fromFile } from '../records.ts';

export const environmentOf = ({ uri, user, password }: Neo4jServer) => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
});

/** Something for every address. */
export async function fill(store: NetworkStore): Promise<void> {
  await store.commitRevision(draft(), fixture);
  await store.commitRevision(draft({ title: 'Apoyos' }), fromFile('apoyos.csv', support));
  await store.commitRevision(draft({ title: 'Ejemplo' }), simulateTerritory({ seed: 1 }).records);
  await store.surveys.putSurvey(wholeSurvey('survey-a'));
  await store.saveView({
    id: 'vista',
    createdAt: '2026-03-01T12:00:00.000Z',
    state: ViewState.parse({ path: '/networks/network:costa' }),
  });
}

/** What stands in `{id}`, by the path before it. A few of each kind: full, empty, simulated, not there. */
const idsOf: Record<string, string[]> = {
  '/territories': ['country:cl', 'region:05', 'slep:costa', 'deprov:131', 'comuna:demo-1', 'nowhere'],
  '/actors': [
    ...['school:1', 'sostenedor:69000001', 'university:10', 'school:demo-1', 'nobody'],
    ...['organisation:trama', 'organisation:natural-0123456789abcdef'],
  ],
  '/networks': ['network:costa', 'network:demo', 'nothing'],
  '/revisions': ['1', '2', '99'],
  '/views': ['vista', 'none'],
  '/imports': ['none'],
  '/jobs': ['none'],
  '/surveys': ['survey-a', 'none'],
};

/** Further questions to lists and graphs, beside every path without a query. */
const queriesOfPath: Record<string, string[]> = {
  '/territories': ['?kind=comuna&limit=2', '?q=vina', '?simulated=true', '?parent=region:05'],
  '/territories/{id}/graph': ['?year=2024&scope=all', '?layout=geographic&scope=all'],
  '/actors': ['?q=jose&limit=1', '?q=104', '?territory=region:05', '?kind=university', '?limit=3&cursor=zzz'],
  '/territories/{id}/support': ['?year=2024', '?overload=1'],
  '/territories/{id}/contracts': ['?year=2024'],
  '/territories/{id}/levels': ['?year=2024'],
  '/actors/{id}/ego': [
    '?depth=2&layers=assists',
    '?depth=2&layers=co-membership',
    '?limit=2',
    '?network=network:costa',
    '?network=network:demo&depth=2',
  ],
  '/contracts': [
    ...['?q=trama', '?q=pme&limit=1', '?provider=organisation:trama', '?school=school:1'],
    ...['?territory=region:05', '?sostenedor=sostenedor:65154016', '?limit=1', '?cursor=zzz'],
  ],
  '/networks': [
    '?actor=school:1',
    '?territory=country:cl',
    '?simulated=true&limit=2',
    '?limit=0',
    '?q=costa',
  ],
  '/networks/{id}/events': ['?limit=1', '?cursor=zzz'],
  '/networks/{id}/aftermath': ['?of=school:1', '?of=university:10', '?of=nobody'],
  '/networks/{id}/metrics': ['?metric=betweenness,reciprocity.dyad&wave=w1'],
  '/networks/{id}/export': [
    '?format=graphml',
    '?format=json',
    '?wave=w1',
    '?format=json&wave=w1',
    '?format=gexf&kinds=school&strength=2',
    '?layers=knowledge',
    '?wave=none',
  ],
  '/school-events': ['?territory=region:05', '?kind=closed'],
};

/** Every address that is read, with ids that are stored and ids that are not. */
export const urls = (Object.values(api) as Endpoint[])
  .filter(({ method, path }) => method === 'get' && path !== api.followJob.path)
  .flatMap(({ path }) => {
    const ids = path.includes('{id}') ? idsOf[path.slice(0, path.indexOf('/{id}'))] : [''];
    if (!ids) throw new Error(`The walk has no id for ${path}.`);
    return ids.flatMap((id) =>
      ['', ...(queriesOfPath[path] ?? [])].map(
        (query) => path.replace('{id}', encodeURIComponent(id)) + query,
      ),
    );
  });

/** Fields that tell of the process, the engine or the moment, not of the facts. */
const volatile = new Set(['uptime', 'at', 'engine', 'detail', 'schemaFound', 'schemaExpected']);

/** A problem carries the name of its request, which no two requests share. */
const isOfRequest = (key: string, value: unknown): boolean =>
  key === 'instance' && typeof value === 'string' && value.startsWith('urn:telar:request:');

/** JSON as it was sent, but for what tells of the process, the engine or the moment. */
export function bodyText(url: string, bytes: Uint8Array): string {
  const service = ['/health', '/ready', '/audit'].includes(url);
  const facts: unknown = JSON.parse(new TextDecoder().decode(bytes), (key, value: unknown) =>
    (service && volatile.has(key)) || isOfRequest(key, value) ? undefined : value,
  );
  return JSON.stringify(facts);
}

export async function answerOf(telar: RunningTelar, url: string) {
  const response = await fetch(`${telar.address}${apiRoot}${url}`);
  const type = response.headers.get('content-type')?.split(';')[0];
  const bytes = new Uint8Array(await response.arrayBuffer());
  const body = type?.endsWith('json')
    ? JSON.parse(bodyText(url, bytes))
    : Buffer.from(bytes).toString('base64').length;
  return { url, status: response.status, type, body: body as unknown };
}
