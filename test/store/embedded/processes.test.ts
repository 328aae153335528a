import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { actor, draft, fromFile } from '../records.ts';

const script = fileURLToPath(new URL('commit-forever.ts', import.meta.url));
const actorsOfImport = 3_000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-processes-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Another process that imports `times` times; `lines` counts what it has said so far. */
function importer(prefix: string, times: number) {
  const child = spawn(process.execPath, [script, folder, prefix, String(times)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = { started: 0, stored: 0 };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    lines.started += text.split('started').length - 1;
    lines.stored += text.split('stored').length - 1;
  });
  return { child, lines, closed: once(child, 'close') };
}

async function countActors(store: NetworkStore, q?: string): Promise<number> {
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await store.searchActors({ limit: 500, q, cursor });
    count += page.items.length;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return count;
}

test.each([5, 20, 45])('an import killed after %i ms leaves every import whole or absent', async (after) => {
  const { child, lines, closed } = importer('a', 1_000);
  while (lines.started < 2) await wait(2);
  await wait(after);
  child.kill('SIGKILL');
  expect((await closed)[1]).toBe('SIGKILL');

  const store = await openEmbeddedStore(folder);
  const revisions = (await store.listRevisions({ limit: 500 })).items.length;
  // What the process was told to be stored is there; the last may have been stored without its word getting out.
  expect(revisions - lines.stored).toBeGreaterThanOrEqual(0);
  expect(revisions - lines.stored).toBeLessThanOrEqual(1);
  expect(await countActors(store)).toBe(revisions * actorsOfImport);
  expect(await countActors(store, 'escuela 2999')).toBe(revisions);
  await store.commitRevision(
    draft(),
    fromFile('b.csv', [actor({ id: 'school:b', kind: 'school', name: 'B' })]),
  );
  expect(await countActors(store)).toBe(revisions * actorsOfImport + 1);
  await store.close();
});

test('two processes that import at the same time write one after the other, also in making the file', async () => {
  const others = [importer('a', 3), importer('b', 3)];
  const store = await openEmbeddedStore(folder);
  await store.commitRevision(
    draft(),
    fromFile('c.csv', [actor({ id: 'school:c', kind: 'school', name: 'C' })]),
  );
  for (const { closed } of others) expect(await closed).toEqual([0, null]);
  expect(await countActors(store)).toBe(2 * 3 * actorsOfImport + 1);
  const { items } = await store.listRevisions({ limit: 50 });
  expect(items.map(({ number }) => number)).toEqual([7, 6, 5, 4, 3, 2, 1]);
  await store.close();
});

test('another process makes another version, which a restart keeps', async () => {
  const first = await openEmbeddedStore(folder);
  const second = await openEmbeddedStore(folder);
  const before = await first.storeVersion();
  await second.commitRevision(draft(), []);
  const after = await first.storeVersion();
  expect(after).not.toBe(before);
  await first.close();
  await second.close();
  const again = await openEmbeddedStore(folder);
  expect(await again.storeVersion()).toBe(after);
  await again.close();
});
