import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { api } from '../../../../contract/api.ts';
import { JobRequest, type Job } from '../../../../contract/jobs.ts';
import type { Measurement } from '../../../../contract/metrics.ts';
import { modularityOf } from '../../../../server/analysis/groups/modularity-of.ts';
import { measureGraph } from '../../../../server/analysis/measuring/measure-graph.ts';
import { loadShippedData } from '../../../../server/use-cases/importing/load-shipped-data.ts';
import { protectedStore } from '../../../../server/use-cases/protection/protected-store.ts';
import { engineFor } from '../../../../server/use-cases/measuring/choose-engine.ts';
import { graphOfTerritory } from '../../../../server/use-cases/measuring/graph-of-territory.ts';
import { measureInDatabase } from '../../../../server/use-cases/measuring/measure-in-database.ts';
import { connect, type Connection } from '../../../../server/store/neo4j/connection.ts';
import { openNeo4jStore, type Neo4jStore } from '../../../../server/store/neo4j/neo4j-store.ts';
import type { NetworkStore } from '../../../../server/store/network-store.ts';
import { describeWithNeo4j } from '../../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../../neo4j-server/empty-database.ts';
import { type RunningTelar, startTelar } from '../../../running-telar.ts';
import { fixture } from '../../fixture.ts';
import { actor, draft, fromFile, tie } from '../../records.ts';
import { environmentOf } from '../every-answer.ts';
import { expectEqual, partsInside } from './equal-measurements.ts';
import { graphs, recordsOf, slow, squares, territoryOf } from './measured-graphs.ts';

const guide = await readFile(new URL('../../../../docs/cypher.md', import.meta.url), 'utf8');

const metrics = ['betweenness', 'pagerank', 'harmonic', 'coreness', 'components.weak'];
const otherwise = [
  { normalised: true, harmonic: { direction: 'in' }, pagerank: { damping: 0.99, strength: true } },
  { damping: 0, direction: 'in' },
];
const cases = [
  ...graphs.flatMap((graph) =>
    [false, true].map((directed) => ({ territory: territoryOf(graph), directed })),
  ),
  ...otherwise.map((parameters) => ({ territory: 'comuna:azar', directed: true, parameters })),
  { territory: 'comuna:azar', directed: false, parameters: otherwise[0]! },
  { territory: 'comuna:azar', directed: true, layers: ['trust'] },
  { territory: 'country:cl', directed: true, layers: ['administers', 'knowledge'] },
  { territory: 'slep:costa', directed: false, year: 2025 },
];
/** Too few answered for it to be given: one school, of an actor whom nothing else names. */
const inConfidence = [
  actor({ id: 'university:confianza', kind: 'university', name: 'Universidad de Confianza' }),
  tie({
    ...{ networkId: 'network:costa', waveId: 'w1', layer: 'trust', reporter: 'school:1' },
    ...{ from: 'school:1', to: 'university:confianza' },
  }),
];
const squaresOf = [62, 70].map((count) => ({ ...squares(count), name: `rombos-${count}` }));

await describeWithNeo4j('Graph Data Science', { gds: true, heap: '1g' }, (server) => {
  let store: Neo4jStore;
  let connection: Connection;
  let telar: RunningTelar;

  beforeAll(async () => {
    await emptyDatabase(server);
    connection = connect({ ...server, timeout: 120_000 });
    telar = await startTelar(null, { ...environmentOf(server), NEO4J_TIMEOUT: '120000' });
    // The example alone: it holds the networks that the guide asks about.
    await loadShippedData(telar.telar, undefined, []);
    store = await openNeo4jStore(server);
    await store.commitRevision(draft(), fixture);
    await store.commitRevision(draft({ hash: 'c'.repeat(64) }), fromFile('confianza.csv', inConfidence));
    const drawn = [...graphs, ...squaresOf, slow()].flatMap(recordsOf);
    await store.commitRevision(draft({ hash: 'b'.repeat(64) }), fromFile('dibujos.csv', drawn));
  }, 600_000);

  afterAll(async () => {
    await store.close();
    await connection.close();
    await telar.stop();
  });

  const projected = async () =>
    (await connection.direct('CALL gds.graph.list() YIELD graphName RETURN graphName')).length;

  /** What both engines give of the same request. */
  async function measuredTwice(given: object, from: NetworkStore = store) {
    const request = JobRequest.parse({ metrics, groups: ['components', 'leiden'], ...given });
    const { year = (await store.listYears()).at(-1)!, territory = '' } = request;
    const { graph, view, missing, hash } = await graphOfTerritory({ store: from }, request);
    const { signal } = new AbortController();
    const theirs = await measureInDatabase(
      { store: from },
      { request, territory, year, signal, onProgress: () => 0 },
    );
    const options = {
      metrics: request.metrics,
      groups: request.groups,
      parameters: request.parameters ?? {},
    };
    const ours = measureGraph(graph, { ...options, seed: request.seed, view, missing, datasetHash: hash });
    return { graph, ours, theirs };
  }

  test.each(cases)('gives what the kernels give: %j', { timeout: 300_000 }, async (given) => {
    const { graph, ours, theirs } = await measuredTwice(given);
    expectEqual(theirs, ours);
    const divisions = [theirs, ours].map(({ actors }) => actors.map(({ leiden }) => Number(leiden)));
    const [found, own] = divisions.map((numbers) => modularityOf(graph, numbers));
    expect(found ?? 0).toBeGreaterThanOrEqual(0.85 * (own ?? 0));
    for (const group of new Set(divisions[0])) expect(partsInside(graph, divisions[0]!, group)).toBe(1);
    if (given.territory === 'comuna:grupos') expect(divisions[0]).toEqual(divisions[1]);
    expect(await projected()).toBe(0);
  });

  test.each([false, true])('leaves out what is held back, directed: %s', async (directed) => {
    const given = { territory: 'country:cl', directed, year: 2024 };
    const whole = await measuredTwice(given);
    const held = protectedStore(store, 3);
    const { ours, theirs } = await measuredTwice(given, held);
    expectEqual(theirs, ours);
    const idsOf = (measured: Measurement) => measured.actors.map(({ id }) => id);
    // Nothing but what is held back ties the university to a school.
    expect(idsOf(whole.theirs)).toContain('university:confianza');
    expect(idsOf(theirs)).not.toContain('university:confianza');
    expect(theirs.passports['pagerank']!.m).toBeLessThan(whole.theirs.passports['pagerank']!.m);
    const hashes = [whole, { theirs }].map((one) => one.theirs.passports['pagerank']!.datasetHash);
    expect(new Set(hashes).size).toBe(2);
    const large = { actors: 100_000, ties: 6_000_000 };
    const choice = await engineFor({ store: held }, JobRequest.parse({ ...given, metrics }), large);
    expect(choice.engine).toBe('graph-data-science');
  });

  test('says where there are more routes than the library counts', { timeout: 120_000 }, async () => {
    const [fewer, more] = squaresOf.map((graph) => ({
      territory: territoryOf(graph),
      metrics: ['betweenness'],
    }));
    const counted = await measuredTwice({ ...fewer, directed: true });
    expectEqual(counted.theirs, counted.ours);
    const { theirs, ours } = await measuredTwice({ ...more, directed: true });
    expect(ours.actors.every(({ betweenness }) => typeof betweenness === 'number')).toBe(true);
    for (const actor of theirs.actors) expect(actor['betweenness']).toEqual({ undefined: 'too-many-paths' });
  });

  const started = (body: object): Promise<Job> => telar.query(api.startJob, { body });
  const ended = async (body: object): Promise<Job> => {
    const { id } = await started(body);
    return new Promise((done) =>
      telar.telar.jobs.follow(id, (job) => {
        if (job.state !== 'running' && job.state !== 'waiting') done(job);
      }),
    );
  };

  test('serves jobs, reads no graph for them, and writes results back', { timeout: 300_000 }, async () => {
    const loadTerritory = vi.spyOn(telar.telar.store, 'loadTerritory');
    const measured = ['betweenness', 'pagerank', 'harmonic', 'coreness'];
    const body = { territory: 'comuna:azar', metrics: measured, directed: false };
    const groups = ['components', 'leiden'];
    const theirs = await ended({ ...body, groups, engine: 'graph-data-science', writeBack: true });
    expect(theirs).toMatchObject({ state: 'done', engine: { engine: 'graph-data-science' } });
    expect(loadTerritory).not.toHaveBeenCalled();
    loadTerritory.mockRestore();
    for (const name of [...measured, ...groups])
      expect(theirs.result?.passports[name]?.engine).toMatch(/^Neo4j Graph Data Science 2\.\d+/);
    const { items } = await telar.query(api.listResults);
    expect(items.map(({ metric, written, passport }) => [metric, written, passport.territory])).toEqual(
      [...measured, ...groups].toSorted().map((metric) => [metric, 120, 'comuna:azar']),
    );
    const rows = await connection.direct(
      `MATCH (school:School)-[scored:SCORED]->(result:Result {metric: 'leiden'})-[:MEASURES]->(:Territory {id: 'comuna:azar'})
       RETURN school.id AS id, scored.value AS leiden ORDER BY id`,
    );
    expect(rows).toEqual(theirs.result?.actors.map(({ id, leiden }) => ({ id, leiden })));
    const ours = await ended({ ...body, groups: ['components'], engine: 'telar' });
    for (const [at, actor] of (ours.result?.actors ?? []).entries())
      for (const [name, value] of Object.entries(actor).filter(([key]) => key !== 'id'))
        expect(Number(theirs.result?.actors[at]![name]), name).toBeCloseTo(Number(value), 9);
    expect(ours.result?.actors.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  test('says how far it is, and stops in the server when it is cancelled', { timeout: 300_000 }, async () => {
    const body = { territory: 'comuna:lento', metrics: ['betweenness'], engine: 'graph-data-science' };
    const { id } = await started(body);
    const shares: number[] = [];
    const last = await new Promise<Job>((done) =>
      telar.telar.jobs.follow(id, (job) => {
        shares.push(job.done);
        if (job.done > 0 && job.state === 'running') telar.telar.jobs.cancel(id);
        if (job.state !== 'running' && job.state !== 'waiting') done(job);
      }),
    );
    expect(last).toMatchObject({ state: 'cancelled', stage: 'betweenness' });
    // By its own account, while it measured the first of three parts.
    expect(shares.some((share) => share > 0 && share < 1 / 3)).toBe(true);
    await vi.waitFor(async () => {
      const running = await connection.direct(
        `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'betweenness.stream' RETURN currentQuery`,
      );
      expect(running.filter(({ currentQuery }) => !String(currentQuery).startsWith('SHOW'))).toEqual([]);
      expect(await projected()).toBe(0);
    }, 60_000);
  });

  test.each([
    { territory: 'comuna:azar', metrics: ['degree'] },
    { territory: 'comuna:azar', metrics: ['pagerank'], layers: ['co-membership'] },
    { network: 'network:demo-01', metrics: ['pagerank'] },
  ])('refuses what the database does not give: %j', async (body) => {
    await expect(started({ ...body, engine: 'graph-data-science' })).rejects.toThrow(/409/);
  });

  test('the query of the guide projects the network of Telar', { timeout: 120_000 }, async () => {
    const section = guide.slice(guide.indexOf('## Measuring with Graph Data Science'));
    const project = /```cypher\n([\s\S]+?)```/.exec(section)![1]!;
    const [, measure] = /`(CALL gds\.betweenness[^`]+)`/.exec(section)!;
    const [, drop] = /`(CALL gds\.graph\.drop[^`]+)`/.exec(section)!;
    const [row] = await connection.direct(project, { network: 'network:demo-01', wave: '2024' });
    expect(row?.['graph']).toMatchObject({ graphName: 'wave' });
    const found = await connection.direct(measure!);
    await connection.direct(drop!);
    const query = { wave: '2024', layers: 'knowledge,joint-work', directed: 'false', metric: 'betweenness' };
    const { actors, passports } = await telar.query(api.measureNetwork, { id: 'network:demo-01', query });
    expect(row?.['graph']).toMatchObject({
      nodeCount: actors.length,
      relationshipCount: 2 * passports['betweenness']!.m,
    });
    const numbers = (rows: number[]) => rows.toSorted((a, b) => b - a).map((one) => one.toFixed(6));
    expect(numbers(found.map(({ score }) => Number(score)))).toEqual(
      numbers(actors.map(({ betweenness }) => Number(betweenness))),
    );
  });
});

await describeWithNeo4j('a server without Graph Data Science', {}, (server) => {
  test('says so', async () => {
    const store = await openNeo4jStore(server);
    expect(await store.science.version()).toBeNull();
    await store.close();
  });
});
