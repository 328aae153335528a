import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../../server/store/neo4j/connection.ts';
import { createAccount } from '../../../server/use-cases/accounts/manage-accounts.ts';
import { backUp } from '../../../server/use-cases/transfer/back-up.ts';
import { exportStore } from '../../../server/use-cases/transfer/export-store.ts';
import { replaceOwnerKey } from '../../../server/use-cases/transfer/replace-owner-key.ts';
import { restoreStore } from '../../../server/use-cases/transfer/restore-store.ts';
import { ending, runTelar, spawnTelar } from '../../cli/run-telar.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { type RunningTelar, startTelar } from '../../running-telar.ts';
import { fillStore } from '../../use-cases/transfer/filled-store.ts';
import { everythingIn } from '../everything.ts';
import { answerOf, environmentOf, fill, urls } from './every-answer.ts';

await describeWithNeo4j('a whole store between the engines', {}, (server) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telar-transfer-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const file = (name: string) => join(folder, `${name}.zip`);

  /** Writes the store out, and gives the parts with their bytes. */
  async function exported({ telar }: RunningTelar, name: string) {
    await exportStore(telar, { path: file(name), version: '1.2.3' });
    const { 'manifest.json': _manifest, ...parts } = unzipSync(await readFile(file(name)));
    return Object.fromEntries(Object.entries(parts).map(([part, bytes]) => [part, Buffer.from(bytes)]));
  }

  test(
    'a backup of Neo4j brings store, accounts and owner key to the other engine',
    { timeout: 300_000 },
    async () => {
      await emptyDatabase(server);
      const neo4j = await startTelar(null, environmentOf(server));
      const other = await startTelar(null);
      try {
        await fillStore(neo4j.telar.store);
        const rights = { role: 'administrator' as const, territories: null, school: null };
        const { account } = await createAccount(neo4j.telar, { name: 'ana', ...rights });
        await backUp(neo4j.telar, { path: file('backup'), version: '1.2.3', withOwnerKey: true });
        const { accounts } = other.telar;
        const target = { accounts, replaceOwnerKey: (key: Uint8Array) => replaceOwnerKey(other.folder, key) };
        const restored = await restoreStore(other.telar, { path: file('backup'), target });
        expect(restored).toMatchObject({ needsOwnerKey: false, header: { backup: { withOwnerKey: true } } });
        expect(await everythingIn(other.telar.store)).toEqual(await everythingIn(neo4j.telar.store));
        expect(await accounts.accountIds()).toEqual([account.id]);
        const key = await readFile(join(other.folder, 'owner.key'));
        expect(key.equals(neo4j.telar.ownerKey)).toBe(true);
      } finally {
        await neo4j.stop();
        await other.stop();
      }
    },
  );

  test(
    'embedded → Neo4j → embedded: the same parts, version, answers and undos',
    { timeout: 600_000 },
    async () => {
      await emptyDatabase(server);
      const first = await startTelar(null);
      const neo4j = await startTelar(null, environmentOf(server));
      const last = await startTelar(null);
      try {
        await fillStore(first.telar.store);
        await fill(first.telar.store);
        const parts = await exported(first, 'embedded');
        expect(Object.keys(parts)).toContain('statements/000006.ndjson');
        await restoreStore(neo4j.telar, { path: file('embedded') });
        expect(await exported(neo4j, 'neo4j')).toEqual(parts);
        await restoreStore(last.telar, { path: file('neo4j') });
        expect(await exported(last, 'again')).toEqual(parts);

        const version = await first.telar.store.storeVersion();
        for (const { telar } of [neo4j, last]) expect(await telar.store.storeVersion()).toBe(version);
        // Every fifth address: all of them are walked over both engines by a test of their own.
        for (const url of urls.filter((_, at) => at % 5 === 0))
          expect(await answerOf(neo4j, url), url).toEqual(await answerOf(first, url));
        for (const { telar } of [first, neo4j, last])
          for (const number of [4, 6, 1, 5]) await telar.store.undoRevision(number);
        const left = await everythingIn(first.telar.store);
        expect(await everythingIn(neo4j.telar.store)).toEqual(left);
        expect(await everythingIn(last.telar.store)).toEqual(left);
      } finally {
        for (const running of [first, neo4j, last]) await running.stop();
      }
    },
  );

  test(
    'a restore that is killed leaves an empty store, and the next one is whole',
    { timeout: 400_000 },
    async () => {
      const first = await startTelar(null);
      await fillStore(first.telar.store);
      await fill(first.telar.store);
      const parts = await exported(first, 'killed');
      await first.stop();

      await emptyDatabase(server);
      const environment = { ...environmentOf(server), TELAR_DATA: join(folder, 'data') };
      const child = spawnTelar(['restore', file('killed')], environment);
      const ended = ending(child);
      const connection = connect(server);
      const count = async (pattern: string) => {
        const [row] = await connection.direct(`RETURN COUNT { ${pattern} } AS found`);
        return Number(row?.['found']);
      };
      for (let looks = 0; looks < 5_000; looks++) {
        if ((await count('(:Revision {number: 5})')) > 0 || child.exitCode !== null) break;
        await wait(5);
      }
      child.kill('SIGKILL');
      expect((await ended).code).toBeNull();
      expect(await count('(:Revision {state: "loading"})')).toBeGreaterThan(0);

      // With the owner key that the killed one has made: the database is tied to it.
      const after = await startTelar(null, environment);
      try {
        const empty = await everythingIn(after.telar.store);
        expect([empty.revisions, empty.actors, empty.territories, empty.networks]).toEqual([[], [], [], []]);
        // It waits until the lease of the killed process has expired.
        const again = await runTelar(['restore', file('killed')], environment);
        expect(again.stderr).not.toMatch(/telar:/);
        expect(again.code).toBe(0);
        expect(await exported(after, 'after')).toEqual(parts);
        expect(await count('(n:Stub) WHERE NOT EXISTS { (n)--() }')).toBe(0);
      } finally {
        await after.stop();
        await connection.close();
      }
    },
  );
});
