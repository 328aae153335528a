import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codedProblem } from '../../../contract/problems.ts';
import { naturalId } from '../../../server/intake/natural-person.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { ownerKeyFingerprint } from '../../../server/use-cases/transfer/owner-key-fingerprint.ts';
import { ownerKeyOfStore } from '../../../server/use-cases/transfer/owner-key-of-store.ts';
import { actor, draft, fromFile } from '../../store/records.ts';

const [key, other] = [randomBytes(32), randomBytes(32)];
let folder: string;
let store: NetworkStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-key-'));
  store = await openEmbeddedStore(folder);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const warnings: string[] = [];
const open = (known: Uint8Array | null, acceptsNew = false) => {
  warnings.length = 0;
  return ownerKeyOfStore(store, {
    known,
    make: () => Promise.resolve(other),
    acceptsNew,
    warn: (sentence) => warnings.push(sentence),
  });
};
const bringPerson = () => {
  const person = actor({
    id: naturalId('sostenedor', '5123456', key),
    kind: 'sostenedor',
    name: 'Persona natural',
  });
  return store.commitRevision(draft(), fromFile('a.csv', [person]));
};

describe('the owner key of a store', () => {
  it('is made where nothing depends on it, and leaves no mark yet', async () => {
    expect(await open(null)).toBe(other);
    expect(await store.findOwnerKeyMark()).toBeNull();
  });

  it('that is lost while the store holds natural persons is not made anew, unless that is accepted', async () => {
    await bringPerson();
    expect(await open(key)).toBe(key);
    expect(await store.findOwnerKeyMark()).toBe(ownerKeyFingerprint(key));
    await expect(open(null)).rejects.toThrow(/owner\.key is missing.*TELAR_NEW_OWNER_KEY/);
    expect(await open(null, true)).toBe(other);
    expect(await store.findOwnerKeyMark()).toBe(ownerKeyFingerprint(other));
  });

  it('that is another than the persons stand under is warned of each time, until it is accepted', async () => {
    await bringPerson();
    await open(key);
    for (let time = 0; time < 2; time++) {
      expect(await open(other)).toBe(other);
      expect(warnings).toEqual([expect.stringMatching(/not the one/)]);
    }
    await open(other, true);
    await open(other);
    expect(warnings).toEqual([]);
  });

  it('is what the folder holds while the store is away', async () => {
    const away = () => Promise.reject(codedProblem('store-closed', {}));
    const closed = { hasNaturalPersons: away, findOwnerKeyMark: away, noteOwnerKeyMark: away };
    const keys = { make: () => Promise.resolve(other), acceptsNew: false, warn: () => undefined };
    expect(await ownerKeyOfStore(closed, { ...keys, known: key })).toBe(key);
  });
});
