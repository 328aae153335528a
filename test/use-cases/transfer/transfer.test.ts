import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { collect, everythingIn } from '../../store/everything.ts';
import { actor, draft, fromFile } from '../../store/records.ts';
import { fillStore } from './filled-store.ts';
import {
  exported,
  file,
  filled,
  folder,
  openStore,
  ownerKey,
  partsOf,
  restored,
  rewrite,
  surveysOf,
} from './transferred-stores.ts';

test('a restored store answers as the one it was written from, and its parts are the same', async () => {
  const store = await filled();
  const header = await exported(store);
  expect(header.counts).toEqual({
    ...{ revisions: 4, undone: 1, findings: 2, views: 1, surveys: 2, respondents: 6, naturalOwners: 2 },
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

test('a copy of before slices said what they are is restored: nobody knows what its waves are', async () => {
  const store = await filled();
  await exported(store);
  await rewrite(file(), (parts) => {
    for (const [name, text] of Object.entries(parts))
      parts[name] = text.replaceAll(/("type":"wave",[^\n]*?)"kind":null,/g, '$1');
  });
  expect((await partsOf(file()))['statements/000001.ndjson']).not.toMatch(/"type":"wave".*"kind":null/);
  const copy = await openStore('b');
  await restored(copy);
  expect(await everythingIn(copy)).toEqual(await everythingIn(store));
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

test('a store that holds something is left as it is', async () => {
  await exported(await filled());
  const other = await openStore('b');
  await other.commitRevision(draft({ title: 'Mía' }), []);
  const before = await everythingIn(other);
  await expect(restored(other)).rejects.toMatchObject({ kind: 'conflict', code: 'store-not-empty' });
  expect(await everythingIn(other)).toEqual(before);
});
