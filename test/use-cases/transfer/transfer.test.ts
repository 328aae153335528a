import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Manifest, manifestDigest } from '../../../server/runtime/parts-file.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { exportStore } from '../../../server/use-cases/transfer/export-store.ts';
import { restoreStore } from '../../../server/use-cases/transfer/restore-store.ts';
import { everythingIn } from '../../store/everything.ts';
import { actor, draft, fromFile } from '../../store/records.ts';
import { fillStore } from './filled-store.ts';

let folder: string;
let opened: NetworkStore[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-transfer-'));
  opened = [];
});
afterEach(async () => {
  for (const store of opened) await store.close();
  await rm(folder, { recursive: true });
});

const file = (name = 'store.zip') => join(folder, name);
const ownerKey = new Uint8Array(32).fill(7);
const telarOver = (store: NetworkStore, key = ownerKey) => ({
  ...{ store, ownerKey: key },
  now: () => new Date('2026-03-02T12:00:00Z'),
});

async function openStore(name: string): Promise<NetworkStore> {
  const store = await openEmbeddedStore(join(folder, name));
  opened.push(store);
  return store;
}

async function filled(name = 'a'): Promise<NetworkStore> {
  const store = await openStore(name);
  await fillStore(store);
  return store;
}

const exported = (store: NetworkStore, path = file()) =>
  exportStore(telarOver(store), { path, version: '1.2.3' });
const restored = (store: NetworkStore, path = file(), key = ownerKey) =>
  restoreStore(telarOver(store, key), { path });

/** The parts of a file by name, as text. */
async function partsOf(path: string): Promise<Record<string, string>> {
  const entries = Object.entries(unzipSync(await readFile(path)));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Writes a file in which parts, or the header, are other ones, with digests that fit. */
async function rewrite(
  path: string,
  change: (parts: Record<string, string>, header: Record<string, unknown>) => void,
): Promise<void> {
  const { 'manifest.json': text, ...parts } = await partsOf(path);
  const { header } = Manifest.parse(JSON.parse(text!));
  change(parts, header);
  const described = await Promise.all(
    Object.entries(parts).map(async ([name, content]) => {
      const bytes = strToU8(content);
      const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
      return { name, lines: content.split('\n').length - 1, bytes: bytes.length, sha256: digest };
    }),
  );
  const content = { header, parts: described };
  const manifest = JSON.stringify({ ...content, sha256: manifestDigest(content) });
  const all = Object.entries({ ...parts, 'manifest.json': manifest });
  await writeFile(path, zipSync(Object.fromEntries(all.map(([name, each]) => [name, strToU8(each)]))));
}

const collect = async <T>(all: AsyncIterable<T>): Promise<T[]> => {
  const items: T[] = [];
  for await (const item of all) items.push(item);
  return items;
};

const surveysOf = (store: NetworkStore) => collect(store.surveys.streamSurveys());

test('a restored store answers as the one it was written from, and its parts are the same', async () => {
  const store = await filled();
  const header = await exported(store);
  expect(header.counts).toEqual({
    ...{ revisions: 4, undone: 1, findings: 2, views: 1, surveys: 2, respondents: 6, naturalOwners: 1 },
    statements: expect.any(Number) as number,
  });
  const copy = await openStore('b');
  expect(await restored(copy)).toEqual({ header, needsOwnerKey: false });
  expect(await copy.storeVersion()).toBe(await store.storeVersion());
  expect(await everythingIn(copy)).toEqual(await everythingIn(store));
  expect(await surveysOf(copy)).toEqual(await surveysOf(store));
  expect(await copy.findView('vista')).toEqual(await store.findView('vista'));
  await exported(copy, file('again.zip'));
  expect(await partsOf(file('again.zip'))).toEqual(await partsOf(file()));
});

test('each revision of a restored store is undone as in the other', async () => {
  const store = await filled();
  await exported(store);
  for (const order of [
    [4, 2, 1],
    [1, 2, 4],
  ]) {
    const [first, copy] = [await openStore(`first-${String(order)}`), await openStore(`b-${String(order)}`)];
    await fillStore(first);
    await restored(copy);
    for (const number of order) {
      await first.undoRevision(number);
      await copy.undoRevision(number);
      expect(await everythingIn(copy)).toEqual(await everythingIn(first));
      expect(await copy.storeVersion()).toBe(await first.storeVersion());
    }
  }
});

test('unknown stays unknown, and what was only assumed stays assumed', async () => {
  await exported(await filled());
  const copy = await openStore('b');
  await restored(copy);
  expect(await copy.findActor('school:900')).toMatchObject({
    ...{ rbd: null, enrolment: null, rural: null, latitude: null, sostenedorId: null },
  });
  expect(await copy.loadNetwork('network:sin-datos')).toMatchObject({
    network: { directed: null, mandate: null, rosterKnown: false },
    ties: [{ strength: null, depth: null, reporter: null, waveId: null }],
    commitments: [{ done: null, due: null, actorIds: [] }],
  });
  const said = await collect(copy.streamStatements(2));
  expect(said.find(({ key }) => key === '["actor","school:2"]')).toMatchObject({ assumed: ['name'] });
  expect((await copy.findActor('school:2'))?.name).not.toBe('school:2');
});

test('answers of surveys go on where they stood, and links are only hashes', async () => {
  await exported(await filled());
  const copy = await openStore('b');
  await restored(copy);
  expect(await copy.surveys.findAnswer('hash-a-0')).toMatchObject({ state: 'sent', version: 1 });
  expect(await copy.surveys.findClosing('b')).toMatchObject({ revision: 4 });
  expect(await copy.surveys.saveAnswer({ ...(await saved(copy)), version: 1 })).toBe(true);
});

const saved = async (store: NetworkStore) => {
  const { answer, state, savedAt, sentAt } = (await store.surveys.findAnswer('hash-a-0'))!;
  return { answer, state, savedAt, sentAt, tokenHash: 'hash-a-0' };
};

describe('the owner key', () => {
  test('is not in the file, neither as bytes nor in hexadecimal', async () => {
    await exported(await filled());
    const text = Object.values(await partsOf(file())).join('');
    for (const encoding of ['latin1', 'hex', 'base64'] as const)
      expect(text).not.toContain(Buffer.from(ownerKey).toString(encoding));
  });

  test('of another installation is noticed where ids were made with it', async () => {
    await exported(await filled());
    const other = new Uint8Array(32).fill(8);
    expect((await restored(await openStore('b'), file(), other)).needsOwnerKey).toBe(true);
    const plain = await openStore('c');
    await plain.commitRevision(draft(), fromFile('a.csv', [actor({ id: 'a', kind: 'school', name: 'A' })]));
    await exported(plain, file('plain.zip'));
    expect((await restored(await openStore('d'), file('plain.zip'), other)).needsOwnerKey).toBe(false);
  });
});

describe('no file is written', () => {
  test('of an empty store, and an older file stays', async () => {
    await exported(await filled());
    const before = await readFile(file());
    await expect(exported(await openStore('b'))).rejects.toMatchObject({ code: 'store-empty' });
    expect(await readFile(file())).toEqual(before);
    expect((await readdir(folder)).filter((name) => name.startsWith('store.zip'))).toEqual(['store.zip']);
  });

  test.each<[string, (store: NetworkStore) => Promise<unknown>]>([
    ['an import', (store) => store.commitRevision(draft(), [])],
    ['an undo', (store) => store.undoRevision(1)],
    ['an erasure', (store) => store.eraseRecords({ networkId: 'network:costa' })],
  ])('of a store that %s changes meanwhile', async (_what, change) => {
    const store = await filled();
    const changing: NetworkStore = {
      ...store,
      async *streamViews() {
        await change(store);
        yield* store.streamViews();
      },
    };
    await expect(exported(changing)).rejects.toMatchObject({ kind: 'conflict', code: 'store-changed' });
    expect((await readdir(folder)).filter((name) => name.includes('zip'))).toEqual([]);
  });
});

describe('a file that is not as it was written is refused, and nothing is stored', () => {
  type Change = Parameters<typeof rewrite>[1];
  const firstLine = (text: string, change: (line: Record<string, unknown>) => unknown) => {
    const [line, ...rest] = text.split('\n');
    return [JSON.stringify(change(JSON.parse(line!) as Record<string, unknown>)), ...rest].join('\n');
  };
  const inStatements =
    (change: (line: Record<string, unknown>) => unknown): Change =>
    (parts) => {
      parts['statements/000001.ndjson'] = firstLine(parts['statements/000001.ndjson']!, change);
    };

  test.each<[string, Change, string, RegExp]>([
    [
      'of another version',
      (_, header) => (header['formatVersion'] = 2),
      'other-version',
      /version 2.*reads version 1/,
    ],
    ['of another kind', (_, header) => (header['format'] = 'x'), 'no-manifest', /not a whole store/],
    ['without its counts', (_, header) => delete header['counts'], 'archive-damaged', /manifest.*counts/],
    ['without a part', (parts) => delete parts['views.ndjson'], 'archive-damaged', /4 revisions/],
    [
      'with one revision less',
      (parts) => delete parts['statements/000004.ndjson'],
      'archive-damaged',
      /4 revisions/,
    ],
    [
      'with a record under another key',
      inStatements((line) => ({ ...line, key: '["actor","other"]' })),
      'archive-damaged',
      /line 1 of statements\/000001\.ndjson, field key: expected the key of the record/,
    ],
    [
      'with a record of an unknown type',
      inStatements((line) => ({ ...line, key: '["people","x"]', record: null })),
      'archive-damaged',
      /line 1 of statements\/000001\.ndjson, field key/,
    ],
    [
      'with a number as text',
      (parts) => {
        parts['findings/000001.ndjson'] = firstLine(parts['findings/000001.ndjson']!, (line) => ({
          ...line,
          row: '3',
        }));
      },
      'archive-damaged',
      /line 1 of findings\/000001\.ndjson, field row/,
    ],
    [
      'with a line that is no JSON',
      (parts) => (parts['surveys.ndjson'] = 'Hola\n'),
      'archive-damaged',
      /line 1 of surveys\.ndjson is no JSON/,
    ],
    [
      'with revisions in another order',
      (parts) => {
        const lines = parts['revisions.ndjson']!.trimEnd().split('\n');
        parts['revisions.ndjson'] = `${lines.toReversed().join('\n')}\n`;
      },
      'revision-out-of-order',
      /number 4 stands where number 1 was expected/,
    ],
  ])('%s', async (_what, change, code, message) => {
    await exported(await filled());
    await rewrite(file(), change);
    const copy = await openStore('b');
    const before = [await everythingIn(copy), await copy.storeVersion()];
    await expect(restored(copy)).rejects.toMatchObject({
      ...{ kind: 'refused-import', code },
      message: expect.stringMatching(message),
    });
    expect([await everythingIn(copy), await copy.storeVersion()]).toEqual(before);
    expect(await surveysOf(copy)).toEqual([]);
    expect(await collect(copy.streamViews())).toEqual([]);
  });

  test('rewriting without a change is no damage', async () => {
    const store = await filled();
    await exported(store);
    await rewrite(file(), () => undefined);
    const copy = await openStore('b');
    await restored(copy);
    expect(await copy.storeVersion()).toBe(await store.storeVersion());
  });

  test('nor is anything read of it when a digest does not fit', async () => {
    const store = await filled();
    await exported(store);
    const { 'surveys.ndjson': surveys, ...parts } = await partsOf(file());
    const other = { ...parts, 'surveys.ndjson': surveys!.replace('"sent"', '"open"') };
    const entries = Object.entries(other).map(([name, text]) => [name, strToU8(text)] as const);
    await writeFile(file(), zipSync(Object.fromEntries(entries)));
    const untouched: NetworkStore = {
      ...(await openStore('b')),
      restoreStore: () => Promise.reject(new Error('written before all was compared')),
    };
    await expect(restored(untouched)).rejects.toMatchObject({
      code: 'archive-damaged',
      message: expect.stringMatching(/surveys\.ndjson is not as it was written/),
    });
  });
});

test('a store that holds something is left as it is', async () => {
  await exported(await filled());
  const other = await openStore('b');
  await other.commitRevision(draft({ title: 'Mía' }), []);
  const before = await everythingIn(other);
  await expect(restored(other)).rejects.toMatchObject({ kind: 'conflict', code: 'store-not-empty' });
  expect(await everythingIn(other)).toEqual(before);
});
