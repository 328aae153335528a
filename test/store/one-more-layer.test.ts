import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { connect } from '../../server/store/neo4j/connection.ts';
import { describeWithNeo4j } from '../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../neo4j-server/empty-database.ts';

const addLayer = fileURLToPath(new URL('one-more-layer/add-layer.ts', import.meta.url));
const useTelar = fileURLToPath(new URL('one-more-layer/use-telar.ts', import.meta.url));

/** What a Telar says whose catalogue has one line more, for the layer `mentoring`. */
async function answersOfTelar(environment: Record<string, string>): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', addLayer, useTelar], {
    env: { ...process.env, ...environment },
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}

const everywhere = {
  counts: { ties: 2 },
  stored: [{ layer: 'mentoring', ties: 2 }],
  picture: [{ layer: 'mentoring', ties: 2 }],
  catalogue: true,
  exported: 2,
  documented: true,
};

test(
  'one line in the catalogue brings a layer to import, store, picture, export and docs',
  { timeout: 240_000 },
  async () => {
    expect(await answersOfTelar({})).toMatchObject(everywhere);
  },
);

await describeWithNeo4j('one line in the catalogue', {}, (server) => {
  test(
    'gives the layer its relationship type, indexes and place in every query',
    { timeout: 300_000 },
    async () => {
      await emptyDatabase(server);
      const { uri, user, password } = server;
      const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
      expect(await answersOfTelar(environment)).toMatchObject(everywhere);
      const connection = connect(server);
      try {
        const types = await connection.direct('MATCH ()-[tie:MENTORING]->() RETURN count(tie) AS ties');
        expect(types).toEqual([{ ties: 2 }]);
        const indexes = await connection.direct(
          `SHOW INDEXES YIELD name WHERE name STARTS WITH 'mentoring' RETURN name ORDER BY name`,
        );
        expect(indexes.map(({ name }) => name)).toEqual([
          'mentoring_key',
          'mentoring_network',
          'mentoring_wave',
        ]);
        await connection.direct('DROP CONSTRAINT mentoring_key');
        await connection.direct('DROP INDEX mentoring_network');
        await connection.direct('DROP INDEX mentoring_wave');
      } finally {
        await connection.close();
        await emptyDatabase(server);
      }
    },
  );
});
