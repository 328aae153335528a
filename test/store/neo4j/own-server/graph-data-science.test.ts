import { expect, test } from 'vitest';
import { api } from '../../../../contract/api.ts';
import type { Job } from '../../../../contract/jobs.ts';
import { weakComponents } from '../../../../server/analysis/graph/weak-components.ts';
import { betweenness } from '../../../../server/analysis/metrics/betweenness.ts';
import { pagerank } from '../../../../server/analysis/metrics/pagerank.ts';
import type { NetworkGraph } from '../../../../server/analysis/graph/network-graph.ts';
import { createRandom } from '../../../../server/analysis/random.ts';
import { chooseEngine } from '../../../../server/use-cases/measuring/choose-engine.ts';
import { connect } from '../../../../server/store/neo4j/connection.ts';
import { openNeo4jStore, type Neo4jStore } from '../../../../server/store/neo4j/neo4j-store.ts';
import { describeWithNeo4j } from '../../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../../neo4j-server/empty-database.ts';
import { startTelar } from '../../../running-telar.ts';
import { fixture } from '../../fixture.ts';
import { actor, draft, fromFile, tie } from '../../records.ts';

/** 240 schools, 40 of them without a tie, 500 ties drawn at random, some reported twice or both ways. */
const random = createRandom('gds');
const ids = Array.from({ length: 240 }, (_, i) => `school:${1000 + i}`);
const pairs = Array.from(
  { length: 500 },
  () => [random.pick(ids.slice(40)), random.pick(ids.slice(40))] as const,
);

function graphOf(directed: boolean): NetworkGraph {
  const arcs = pairs
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => (directed || from < to ? [from, to] : [to, from]));
  const simple = [...new Set(arcs.map((arc) => arc.join(' ')))].map((arc) => arc.split(' '));
  const place = (id: string) => ids.indexOf(id);
  return {
    directed,
    actors: ids,
    from: Int32Array.from(simple, ([from]) => place(from!)),
    to: Int32Array.from(simple, ([, to]) => place(to!)),
    strength: new Float64Array(simple.length).fill(1),
    cost: null,
    sign: new Int8Array(simple.length).fill(1),
    attributes: {},
    responded: ids.map(() => null),
  };
}

async function loaded(store: Neo4jStore): Promise<void> {
  await store.commitRevision(
    draft(),
    fromFile('al-azar.csv', [
      ...ids.map((id) => actor({ id, kind: 'school', name: id })),
      ...pairs.map(([from, to], i) =>
        tie({ layer: i % 2 ? 'trust' : 'knowledge', from, to, reporter: from, reporterRole: `${i % 3}` }),
      ),
    ]),
  );
}

await describeWithNeo4j('Graph Data Science', { gds: true, heap: '1g' }, (server) => {
  test('measures the graph in the database as Telar does outside it', { timeout: 300_000 }, async () => {
    await emptyDatabase(server);
    const store = await openNeo4jStore(server);
    try {
      await loaded(store);
      expect(await store.science.version()).toMatch(/^2\./);
      for (const directed of [false, true]) {
        const scope = { ids: null, layers: null, year: null, directed };
        const graph = graphOf(directed);
        const between = await store.science.measure(scope, { id: 'betweenness' });
        expect(between).toMatchObject({ n: 240, m: graph.from.length });
        expect(between.engine).toMatch(/^Neo4j Graph Data Science 2\.\d+/);
        expectClose(between.values, betweenness(graph) as number[]);

        const rank = await store.science.measure(scope, { id: 'pagerank', damping: 0.85 });
        expectClose(rank.values, pagerank(graph, { damping: 0.85 }) as number[]);

        const parts = await store.science.measure(scope, { id: 'components.weak' });
        expect(parts.values.map(({ value }) => value)).toEqual([...weakComponents(graph).of]);
      }
    } finally {
      await store.close();
    }
  });

  test('keeps to the actors and layers asked for, and leaves nothing in the memory of the server', async () => {
    await emptyDatabase(server);
    const store = await openNeo4jStore(server);
    try {
      await loaded(store);
      const scope = { ids: ids.slice(0, 100), layers: ['trust'], year: null, directed: true };
      const { n, m, values } = await store.science.measure(scope, { id: 'components.weak' });
      const inside = new Set(scope.ids);
      const arcs = pairs.filter(
        ([from, to], i) => i % 2 && from !== to && inside.has(from) && inside.has(to),
      );
      expect(n).toBe(100);
      expect(m).toBe(new Set(arcs.map((arc) => arc.join(' '))).size);
      expect(values.map(({ id }) => id)).toEqual(scope.ids);

      const groups = { ...scope, ids: null, layers: null, directed: false };
      const leiden = await store.science.measure(groups, { id: 'leiden', seed: 7 });
      expect(await store.science.measure(groups, { id: 'leiden', seed: 7 })).toEqual(leiden);
      expect(new Set(leiden.values.map(({ value }) => value)).size).toBeGreaterThan(1);

      const connection = connect(server);
      expect(await connection.direct('CALL gds.graph.list() YIELD graphName RETURN graphName')).toEqual([]);
      await connection.close();
    } finally {
      await store.close();
    }
  });

  test('serves jobs of a territory, and writes their results back', { timeout: 300_000 }, async () => {
    await emptyDatabase(server);
    const telar = await startTelar(null, {
      NEO4J_URI: server.uri,
      NEO4J_USER: server.user,
      NEO4J_PASSWORD: server.password,
      // Few answer in these small networks, and what is held back cannot be measured in the database.
      TELAR_MIN_RESPONDENTS: '1',
    });
    const ended = async (body: object): Promise<Job> => {
      const { id } = await telar.query(api.startJob, { body: { territory: 'country:cl', ...body } });
      for (;;) {
        const job = await telar.query(api.showJob, { id });
        if (job.state !== 'running' && job.state !== 'waiting') return job;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    try {
      await telar.telar.store.commitRevision(draft(), fixture);
      const metrics = ['betweenness', 'pagerank'];
      const ours = await ended({ metrics, writeBack: true });
      expect(ours).toMatchObject({ state: 'done', engine: { engine: 'telar' } });
      const theirs = await ended({ metrics, engine: 'graph-data-science' });
      expect(theirs).toMatchObject({ state: 'done', engine: { engine: 'graph-data-science' } });
      expect(theirs.result?.passports['pagerank']?.engine).toMatch(/Graph Data Science 2\./);
      for (const [i, actor] of (ours.result?.actors ?? []).entries()) {
        const other = theirs.result?.actors[i];
        expect(other?.id).toBe(actor.id);
        for (const metric of metrics) expect(Number(other?.[metric])).toBeCloseTo(Number(actor[metric]), 9);
      }
      const { items } = await telar.query(api.listResults);
      expect(items.map(({ metric, written }) => [metric, written])).toEqual(
        metrics.map((metric) => [metric, ours.result?.actors.length]),
      );
      expect(await telar.query(api.removeResults, { id: 'pagerank' })).toMatchObject({
        removed: ours.result?.actors.length,
      });
      expect((await telar.query(api.listResults)).items.map(({ metric }) => metric)).toEqual(['betweenness']);
    } finally {
      await telar.stop();
    }
  });
});

await describeWithNeo4j('a server without Graph Data Science', {}, (server) => {
  test('says so', async () => {
    const store = await openNeo4jStore(server);
    expect(await store.science.version()).toBeNull();
    await store.close();
  });
});

test('the engine is chosen by cost, and says why', () => {
  const small = chooseEngine({ ties: 150_000, operations: 3e9, version: '2.13.9' });
  expect(small).toEqual({ engine: 'telar', because: 'The graph is small enough for Telar itself.' });
  expect(chooseEngine({ ties: 9_000_000, operations: 1, version: '2.13.9' })).toMatchObject({
    engine: 'graph-data-science',
    because: expect.stringContaining('9000000 ties'),
  });
  expect(chooseEngine({ ties: 1, operations: 1e12, version: null })).toMatchObject({
    engine: 'telar',
    because: expect.stringContaining('does not have Graph Data Science'),
  });
});

function expectClose(values: { id: string; value: number }[], ours: readonly number[]): void {
  expect(values.map(({ id }) => id)).toEqual(ids);
  values.forEach(({ value }, i) => {
    expect(Math.abs(value - ours[i]!), ids[i]).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(ours[i]!)));
  });
}
