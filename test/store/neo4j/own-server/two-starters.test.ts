import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../../../../server/config.ts';
import { openTelar } from '../../../../server/main.ts';
import { makeOwnerKey } from '../../../../server/runtime/owner-key.ts';
import { loadShippedData, shippedSets } from '../../../../server/use-cases/importing/load-shipped-data.ts';
import { describeWithNeo4j } from '../../../neo4j-server/describe-with-neo4j.ts';
import { environmentOf } from '../every-answer.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-start-'));
  folders.push(folder);
  return folder;
}

const start = (TELAR_DATA: string, environment: Record<string, string>) =>
  openTelar(readConfig({ ...environment, TELAR_DATA, LOG_LEVEL: 'silent' }));

/** Without the register, which takes a minute. */
const sets = shippedSets.filter(({ folders: names }) => !names.includes('mineduc'));

/** Two Telars that start and load at once. */
async function expectLoadedOnce(data: [string, string], environment: Record<string, string>): Promise<void> {
  const both = await Promise.all(data.map((folder) => start(folder, environment)));
  try {
    await Promise.all(both.map((telar) => loadShippedData(telar, undefined, sets)));
    for (const { store } of both) {
      const { items } = await store.listRevisions({ limit: 50 });
      expect(items.map(({ state }) => state)).toEqual(Array(sets.length + 1).fill('current'));
      expect(new Set(items.map(({ hash }) => hash)).size).toBe(sets.length + 1);
      expect((await store.status()).reachable).toBe(true);
    }
    const [one, other] = both.map(({ store }) => store);
    expect(await one!.storeVersion()).toBe(await other!.storeVersion());
  } finally {
    for (const telar of both) await telar.close();
  }
}

test(
  'two Telars that start on one empty folder both come up, and load once',
  { timeout: 300_000 },
  async () => {
    const folder = await newFolder();
    await expectLoadedOnce([folder, folder], {});
  },
);

await describeWithNeo4j('two Telars that start on one empty database', { own: true }, (server) => {
  test('both come up, and load once; one with another key does not', { timeout: 400_000 }, async () => {
    const [one, other] = [await newFolder(), await newFolder()];
    await makeOwnerKey(one);
    await copyFile(join(one, 'owner.key'), join(other, 'owner.key'));
    // Whoever waits for the schema of the other waits longer than a query may take.
    const environment = { ...environmentOf(server), NEO4J_TIMEOUT: '120000' };
    await expectLoadedOnce([one, other], environment);

    const stranger = await newFolder();
    await makeOwnerKey(stranger);
    await expect(start(stranger, environment)).rejects.toMatchObject({ code: 'owner-key-other' });
    const empty = await newFolder();
    await expect(start(empty, environment)).rejects.toMatchObject({ code: 'owner-key-missing' });
    const accepting = await start(stranger, { ...environment, TELAR_NEW_OWNER_KEY: '1' });
    await accepting.close();
    await expect(start(one, environment)).rejects.toThrow(/no es el de estos datos/);
  });
});
