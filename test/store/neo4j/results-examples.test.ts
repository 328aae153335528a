import { expect, test } from 'vitest';
import { api, type Endpoint } from '../../../contract/api.ts';
import { type Given, resultsJourney, sendExample } from '../../http/example-requests.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { startTelar } from '../../running-telar.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';
import { environmentOf } from './every-answer.ts';

await describeWithNeo4j('the examples of results in the database', {}, (server) => {
  test('work one after the other: written by a job, listed, and taken off again', async () => {
    await emptyDatabase(server);
    const telar = await startTelar(null, { ...environmentOf(server), NEO4J_TIMEOUT: '60000' });
    try {
      await telar.telar.store.commitRevision(draft(), fixture);
      const given: Given = { 'network:demo-02': 'network:costa' };
      for (const name of resultsJourney) {
        const more = name === 'startJob' ? { writeBack: true } : {};
        const { status, answer } = await sendExample(telar.address, name, { given, more });
        expect([name, status, answer]).toEqual([name, (api[name] as Endpoint).status ?? 200, answer]);
        const { id, items } = answer as { id?: string; items?: { id: string }[] };
        if (name === 'startJob') given['JOB'] = id!;
        if (name === 'listResults') given['RESULT'] = items![0]!.id;
      }
      expect(await telar.query(api.listResults)).toEqual({ items: [], nextCursor: null });
    } finally {
      await telar.stop();
    }
  });
});
