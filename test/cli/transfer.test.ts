import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import { actor, draft, fromFile } from '../store/records.ts';
import { fillStore } from '../use-cases/transfer/filled-store.ts';
import { ending, runTelar, spawnTelar } from './run-telar.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telar-transfer-'));
  const store = await openEmbeddedStore(join(folder, 'data'));
  await fillStore(store);
  const many = Array.from({ length: 8_000 }, (_, i) =>
    actor({ id: `school:z${String(i)}`, kind: 'school', name: `Escuela ${String(i)}` }),
  );
  await store.commitRevision(draft({ title: 'Muchas' }), fromFile('muchas.csv', many));
  await store.close();
  // The key that the natural persons in it stand under.
  writeFileSync(join(folder, 'data', 'owner.key'), new Uint8Array(32).fill(7), { mode: 0o600 });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const run = (data: string, ...args: string[]) => runTelar(args, { TELAR_DATA: at(data) });

const partsOf = (path: string) => {
  const { 'manifest.json': _manifest, ...parts } = unzipSync(readFileSync(path));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes)]));
};

test('a store is written out and restored, and says what it holds', { timeout: 180_000 }, async () => {
  const written = await run('data', 'export', '--all', at('a.zip'));
  expect(written.code).toBe(0);
  expect(written.stdout).toMatch(/a\.zip\nStore [0-9a-f]{16}.*revisions +5 \(1 undone\).*surveys +2 \(6/s);
  const restored = await run('copy', 'restore', at('a.zip'));
  expect(restored.code).toBe(0);
  expect(restored.stdout).toMatch(/^Restored\. Store [0-9a-f]{16}/);
  expect(restored.stderr).toMatch(/another owner key.*made with that one: 2\..*owner\.key/s);

  const withOtherKey = await run('copy', 'export', '--all', at('b.zip'));
  expect(withOtherKey).toMatchObject({ code: 2, stdout: '' });
  expect(withOtherKey.stderr).toMatch(/owner\.key .* is not the one of this store/);
  copyFileSync(at('data/owner.key'), at('copy/owner.key'));
  expect((await run('copy', 'export', '--all', at('b.zip'))).code).toBe(0);
  expect(partsOf(at('b.zip'))).toEqual(partsOf(at('a.zip')));

  const again = await run('copy', 'restore', at('a.zip'));
  expect(again).toMatchObject({ code: 2, stdout: '' });
  expect(again.stderr).toMatch(/not empty: it holds 5 revisions, 2 surveys and 1 saved views/);
});

test('wrong use and a wrong file are refused in words', { timeout: 180_000 }, async () => {
  expect(await run('data', 'export')).toMatchObject({ code: 2 });
  expect((await run('data', 'export', 'network:costa', '--all', at('c.zip'))).stderr).toMatch(
    /--all with a file/,
  );
  expect(await run('none', 'export', '--all', at('c.zip'))).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/holds nothing.*TELAR_DATA/) as string,
  });
  const bundle = await run('data', 'export', 'network:costa', '--out', at('costa.zip'));
  expect(bundle.code).toBe(0);
  expect(await run('none', 'restore', at('costa.zip'))).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /costa\.zip is an archive, but not of a whole store.*telar import/,
    ) as string,
  });
  expect((await run('none', 'restore', at('nowhere.zip'))).stderr).toMatch(/There is no file .*nowhere\.zip/);
});

test('killed at any moment, a restore has stored all or nothing', { timeout: 300_000 }, async () => {
  const file = at('killed.zip');
  expect((await run('data', 'export', '--all', file)).code).toBe(0);
  const begun = performance.now();
  expect((await run('timed', 'restore', file)).code).toBe(0);
  const whole = performance.now() - begun;
  const expected = await holdings('timed');
  const found: string[] = [];
  const moments = 6;
  for (let moment = 1; moment <= moments; moment++) {
    const data = `killed-${String(moment)}`;
    const child = spawnTelar(['restore', file], { TELAR_DATA: at(data) });
    const ended = ending(child);
    // From the start of the process on; most moments lie in the writing.
    await wait(whole * (0.3 + (0.8 * moment) / moments));
    child.kill('SIGKILL');
    await ended;
    const held = await holdings(data);
    expect([nothing, expected], data).toContainEqual(held);
    found.push(held.revisions === 0 ? 'nothing' : 'all');
    if (held.revisions > 0) continue;
    expect((await run(data, 'restore', file)).code).toBe(0);
    expect(await holdings(data)).toEqual(expected);
  }
  expect(found).toContain('nothing');
});

const nothing = { revisions: 0, actors: 0, views: 0, surveys: 0 };

async function holdings(data: string) {
  const store = await openEmbeddedStore(at(data));
  const count = async (all: AsyncIterable<unknown>) => {
    let items = 0;
    for await (const _item of all) items++;
    return items;
  };
  try {
    const held = {
      revisions: (await store.listRevisions({ limit: 100 })).items.length,
      actors: await count(store.streamRecords({ type: 'actor', where: {} })),
      views: await count(store.streamViews()),
      surveys: await count(store.surveys.streamSurveys()),
    };
    return held;
  } finally {
    await store.close();
  }
}
