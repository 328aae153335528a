import { expect, test } from 'vitest';
import { Problem } from '../../../contract/problems.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { startTelar } from '../../running-telar.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';
import { answerOf, environmentOf } from './every-answer.ts';
import { expectSameAtEveryAddress } from './same-at-every-address.ts';

await describeWithNeo4j('the API over Neo4j', { own: true }, (server) => {
  test('answers every address as over the embedded store', { timeout: 600_000 }, () =>
    expectSameAtEveryAddress(server),
  );

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
