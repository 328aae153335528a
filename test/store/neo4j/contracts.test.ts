import { test } from 'vitest';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { expectAteMarketAnswers, importAteMarket } from '../../networks/ate-market-answers.ts';
import { startTelar } from '../../running-telar.ts';
import { environmentOf } from './every-answer.ts';

await describeWithNeo4j('contracts and results over Neo4j', {}, (server) => {
  test('are told as they were counted by hand', { timeout: 300_000 }, async () => {
    await emptyDatabase(server);
    const telar = await startTelar(null, environmentOf(server));
    try {
      await importAteMarket(telar);
      await expectAteMarketAnswers(telar);
    } finally {
      await telar.stop();
    }
  });
});
