import { describe, expect, test } from 'vitest';
import { describeWithNeo4j } from '../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../neo4j-server/empty-database.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { environmentOf } from './neo4j/every-answer.ts';
import { prepare, storm } from './steady/storm.ts';

/** Two Telars on one store: the other finds out by the store alone what the first has written. */
async function expectSteady(environment: Record<string, string>): Promise<void> {
  const given = { TELAR_MIN_RESPONDENTS: '1', ...environment };
  const one = await startTelar(null, given);
  let other: RunningTelar | null = null;
  try {
    other = await startTelar(null, { ...given, TELAR_DATA: one.folder });
    const found = await storm(one, other, await prepare(one));
    process.stderr.write(
      `${one.telar.store.engine}: ${JSON.stringify({ ...found, mixed: found.mixed.length })}\n`,
    );
    expect(found.mixed).toEqual([]);
    expect(found.stale).toEqual([]);
    expect(found.answers).toBeGreaterThan(found.refused * 20);
  } finally {
    await other?.stop();
    await one.stop();
  }
}

describe('answers while somebody imports and undoes', () => {
  test('are of one state each, in every process, over the embedded store', { timeout: 300_000 }, () =>
    expectSteady({}),
  );
});

await describeWithNeo4j('answers while somebody imports and undoes over Neo4j', {}, (server) => {
  test('are of one state each, in every process', { timeout: 600_000 }, async () => {
    await emptyDatabase(server);
    await expectSteady({ ...environmentOf(server), NEO4J_TIMEOUT: '60000' });
  });
});
