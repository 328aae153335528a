import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { importNetwork } from '../contract/erasure.ts';
import { fixture } from '../fixture.ts';
import { draft, fromFile, tie } from '../records.ts';
import { filesWith } from './files-with.ts';

const script = fileURLToPath(new URL('erase-network.ts', import.meta.url));
const networkId = 'network:s';

let root: string;
let whole: Awaited<ReturnType<typeof holdings>>;
const filled = () => join(root, 'filled');

/** What the store holds of the network that is erased, of another one, and of imports. */
async function holdings(store: NetworkStore) {
  const network = await store.loadNetwork(networkId);
  const other = await store.loadNetwork('network:otra');
  const { items } = await store.listRevisions({ limit: 50 });
  return { ties: network?.ties.length ?? null, other, states: items.map(({ state }) => state) };
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'telar-erasure-killed-'));
  const store = await openEmbeddedStore(filled());
  await store.commitRevision(draft(), fixture);
  await importNetwork(store, 'network:otra', 'peumos');
  await importNetwork(store, networkId, 'quillayes');
  const ties = Array.from({ length: 8_000 }, (_, i) =>
    tie({ networkId, waveId: '2025', layer: `capa-${i}`, from: 'school:1', to: 'school:2' }),
  );
  await store.commitRevision(draft(), fromFile('muchos.csv', ties));
  whole = await holdings(store);
  await store.close();
});
afterAll(() => rm(root, { recursive: true }));

/** Waits until the erasure is committed; what the file still holds of it is not wiped then. */
async function untilCommitted(folder: string): Promise<void> {
  const database = new DatabaseSync(join(folder, 'telar.sqlite'), { readOnly: true });
  const erasures = database.prepare('SELECT count(*) AS n FROM erasure');
  while (erasures.get()?.['n'] === 0) await wait(1);
  database.close();
}

const after = (ms: number) => [`${ms} ms into it`, () => wait(ms)] as const;

test.each<readonly [string, (folder: string) => Promise<void>]>([
  ...[0, 100, 300, 700].map(after),
  ['as soon as it is committed', untilCommitted],
])('an erasure that is killed %s leaves all that it names or no byte of it', async (moment, isThere) => {
  const folder = join(root, moment);
  await cp(filled(), folder, { recursive: true });
  const child = spawn(process.execPath, [script, folder, networkId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const closed = once(child, 'close');
  while (!output.includes('started')) await wait(1);
  await isThere(folder);
  child.kill('SIGKILL');
  await closed;

  const store = await openEmbeddedStore(folder);
  const found = await holdings(store);
  const isErased = found.ties === null;
  if (output.includes('erased')) expect(isErased).toBe(true);
  expect(found).toEqual(isErased ? { ...whole, ties: null } : whole);
  expect((await filesWith(folder, networkId)).length > 0).toBe(!isErased);
  await store.eraseRecords({ networkId });
  expect(await holdings(store)).toEqual({ ...whole, ties: null });
  expect(await filesWith(folder, networkId)).toEqual([]);
  await store.close();
});
