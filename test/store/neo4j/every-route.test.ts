import { expect, test } from 'vitest';
import { api } from '../../../contract/api.ts';
import { Assessments, NetworkAssessment } from '../../../contract/assessments.ts';
import { Problem } from '../../../contract/problems.ts';
import { assessNetwork } from '../../../server/analysis/patterns/assess-network.ts';
import { describeAssessment } from '../../../server/narrative/describe-assessment.ts';
import { simulateTerritory } from '../../../server/simulation/simulate-territory.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { startTelar } from '../../running-telar.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';
import { answerOf, environmentOf, fill, urls } from './every-answer.ts';

const readingsOf = ({ waves }: NetworkAssessment) =>
  waves.map(({ wave, patterns }) => [
    wave,
    patterns.map(({ pattern, state, p, fragility, plain }) => ({ pattern, state, p, fragility, plain })),
  ]);

await describeWithNeo4j('the API over Neo4j', { own: true }, (server) => {
  test('answers every address as over the embedded store', { timeout: 600_000 }, async () => {
    await emptyDatabase(server);
    // What is said must be the same, however busy the machine is.
    const unhurried = { ...environmentOf(server), NEO4J_TIMEOUT: '60000' };
    const [embedded, neo4j] = [await startTelar(null), await startTelar(null, unhurried)];
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
      // Neither store stands between the data and what is said of them, and the list of a territory and the page of a
      // network say the same.
      const list = await answerOf(neo4j, '/assessments?territory=slep:demo');
      const { networks, calibration } = Assessments.parse(list.body);
      for (const network of simulateTerritory({ seed: 1 }).data.slice(0, 3)) {
        const { id } = network.network;
        const { body } = await answerOf(neo4j, `/networks/${encodeURIComponent(id)}/assessment`);
        const listed = networks.find((one) => one.id === id);
        expect(listed).toBeDefined();
        // A list says once with what its networks were read.
        expect(NetworkAssessment.parse(body)).toEqual({ ...listed, calibration });
        const computed = describeAssessment(assessNetwork(network));
        expect(readingsOf(NetworkAssessment.parse(body))).toEqual(readingsOf(computed));
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
