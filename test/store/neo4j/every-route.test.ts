import { expect, test } from 'vitest';
import { api, apiRoot, type Endpoint } from '../../../contract/api.ts';
import { Problem } from '../../../contract/problems.ts';
import { ViewState } from '../../../contract/views.ts';
import { assessNetwork } from '../../../server/analysis/patterns/assess-network.ts';
import { describeAssessment } from '../../../server/narrative/describe-assessment.ts';
import { simulateTerritory } from '../../../server/simulation/simulate-territory.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import type { Neo4jServer } from '../../neo4j-server/neo4j-server.ts';
import { startTelar, type RunningTelar } from '../../running-telar.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';

const environmentOf = ({ uri, user, password }: Neo4jServer) => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
});

async function fill(store: NetworkStore): Promise<void> {
  await store.commitRevision(draft(), fixture);
  await store.commitRevision(draft({ title: 'Ejemplo' }), simulateTerritory({ seed: 1 }).records);
  await store.saveView({
    id: 'vista',
    createdAt: '2026-03-01T12:00:00.000Z',
    state: ViewState.parse({ path: '/networks/network:costa' }),
  });
}

/** What stands in `{id}`, by the path before it. A few of each kind: full, empty, simulated, not there. */
const idsOf: Record<string, string[]> = {
  '/territories': ['country:cl', 'region:05', 'slep:costa', 'deprov:131', 'comuna:demo-1', 'nowhere'],
  '/actors': ['school:1', 'sostenedor:69000001', 'university:10', 'school:demo-1', 'nobody'],
  '/networks': ['network:costa', 'network:demo', 'nothing'],
  '/revisions': ['1', '2', '99'],
  '/views': ['vista', 'none'],
  '/jobs': ['none'],
};

/** Further questions to lists and graphs, beside every path without a query. */
const queriesOfPath: Record<string, string[]> = {
  '/territories': ['?kind=comuna&limit=2', '?q=vina', '?simulated=true', '?parent=region:05'],
  '/territories/{id}/graph': ['?year=2024&scope=all', '?layout=geographic&scope=all'],
  '/actors': ['?q=jose&limit=1', '?q=104', '?territory=region:05', '?kind=university', '?limit=3&cursor=zzz'],
  '/actors/{id}/ego': ['?depth=2&layers=assists'],
  '/networks': ['?actor=school:1', '?territory=country:cl', '?simulated=true&limit=2', '?limit=0'],
  '/networks/{id}/metrics': ['?metric=betweenness,reciprocity.dyad&wave=w1'],
  '/networks/{id}/export': ['?format=graphml', '?format=json'],
  '/school-events': ['?territory=region:05', '?kind=closed'],
};

const urls = (Object.values(api) as Endpoint[])
  .filter(({ method, path }) => method === 'get' && !path.endsWith('/events'))
  .flatMap(({ path }) => {
    const ids = path.includes('{id}') ? idsOf[path.slice(0, path.indexOf('/{id}'))] : [''];
    if (!ids) throw new Error(`The walk has no id for ${path}.`);
    return ids.flatMap((id) =>
      ['', ...(queriesOfPath[path] ?? [])].map(
        (query) => path.replace('{id}', encodeURIComponent(id)) + query,
      ),
    );
  });

/** Fields that tell of the process or the engine, not of the facts. */
const volatile = new Set(['uptime', 'engine', 'detail', 'schemaFound', 'schemaExpected']);

async function answerOf(telar: RunningTelar, url: string) {
  const response = await fetch(`${telar.address}${apiRoot}${url}`);
  const type = response.headers.get('content-type')?.split(';')[0];
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isJson = type?.endsWith('json') === true;
  const service = url === '/health' || url === '/ready';
  const body = isJson
    ? JSON.parse(new TextDecoder().decode(bytes), (key, value: unknown) =>
        service && volatile.has(key) ? undefined : value,
      )
    : Buffer.from(bytes).toString('base64').length;
  return { url, status: response.status, type, body: body as unknown };
}

await describeWithNeo4j('the API over Neo4j', { own: true }, (server) => {
  test('answers every address as over the embedded store', { timeout: 400_000 }, async () => {
    await emptyDatabase(server);
    const [embedded, neo4j] = [await startTelar(null), await startTelar(null, environmentOf(server))];
    try {
      expect(await neo4j.query(api.ready)).toMatchObject({
        status: 'ready',
        engine: 'neo4j',
      });
      await fill(embedded.telar.store);
      await fill(neo4j.telar.store);
      const ours = await embedded.telar.store.listNetworks({ limit: 100 });
      const simulated = ours.items
        .slice(0, 3)
        .flatMap(({ id }) =>
          ['', '/graph', '/metrics', '/assessment', '/changes'].map(
            (part) => `/networks/${encodeURIComponent(id)}${part}`,
          ),
        );
      for (const url of [...urls, ...simulated]) {
        expect(await answerOf(neo4j, url), url).toEqual(await answerOf(embedded, url));
      }
      // Neither store stands between the data and what is said of them.
      for (const network of simulateTerritory({ seed: 1 }).data.slice(0, 3)) {
        const { body } = await answerOf(
          neo4j,
          `/networks/${encodeURIComponent(network.network.id)}/assessment`,
        );
        expect(body).toEqual(JSON.parse(JSON.stringify(describeAssessment(assessNetwork(network)))));
      }
    } finally {
      await embedded.stop();
      await neo4j.stop();
    }
  });

  test(
    'says 503 with problem details when Neo4j dies, and is well again without a restart',
    { timeout: 400_000 },
    async () => {
      await emptyDatabase(server);
      const telar = await startTelar(null, { ...environmentOf(server), NEO4J_TIMEOUT: '30000' });
      try {
        await telar.telar.store.commitRevision(draft(), fixture);
        const before = await answerOf(telar, '/actors?q=escuela');
        expect(before.status).toBe(200);
        await server.kill();
        const begun = performance.now();
        const problem = Problem.parse((await answerOf(telar, '/actors?q=colegio')).body);
        expect(performance.now() - begun).toBeLessThan(30_000);
        expect(problem).toMatchObject({ status: 503, title: 'The store cannot be reached' });
        expect(problem.detail).toMatch(/cannot be reached: nothing listens there\.$/);
        expect(await answerOf(telar, '/ready')).toMatchObject({ status: 503, body: { status: 'not-ready' } });
        expect((await answerOf(telar, '/health')).status).toBe(200);
        await server.restart();
        expect(await answerOf(telar, '/actors?q=escuela')).toEqual(before);
        expect((await answerOf(telar, '/ready')).body).toMatchObject({ status: 'ready' });
      } finally {
        await telar.stop();
      }
    },
  );
});
