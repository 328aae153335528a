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
import { inBothLanguages, ownerKeyOfStore } from '../../../server/use-cases/transfer/owner-key-of-store.ts';
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

const open = async (known: Uint8Array | null, acceptsNew = false) => {
  const make = () => Promise.resolve(other);
  return (await ownerKeyOfStore(store, { known, make, acceptsNew })).key;
};
const bringPerson = () => {
  const person = actor({
    id: naturalId('sostenedor', '5123456', key),
    kind: 'sostenedor',
    name: 'Persona natural',
  });
  return store.commitRevision(draft(), fromFile('a.csv', [person]));
};

const mark = () => store.findOwnerKeyMark();

describe('the owner key of a store', () => {
  it('is made where nothing depends on it, and the store stands under it from the first moment', async () => {
    expect(await open(null)).toBe(other);
    expect(await mark()).toBe(ownerKeyFingerprint(other));
  });

  it('that is lost is not made anew, unless that is accepted', async () => {
    await bringPerson();
    expect(await open(key)).toBe(key);
    expect(await mark()).toBe(ownerKeyFingerprint(key));
    await expect(open(null)).rejects.toMatchObject({
      code: 'owner-key-missing',
      message: expect.stringMatching(/owner\.key is missing.*TELAR_NEW_OWNER_KEY/) as string,
    });
    expect(await open(null, true)).toBe(other);
    expect(await mark()).toBe(ownerKeyFingerprint(other));
  });

  it('that is lost with persons of a time before marks is not made anew either', async () => {
    await bringPerson();
    await expect(open(null)).rejects.toMatchObject({ code: 'owner-key-missing' });
    expect(await mark()).toBeNull();
  });

  it('that is another one is refused each time, with both names and in both languages, until it is accepted', async () => {
    await open(key);
    for (let time = 0; time < 2; time++) {
      const refused = await open(other).catch(inBothLanguages);
      expect(refused).toMatchObject({ kind: 'conflict', code: 'owner-key-other' });
      const { message } = refused as Error;
      expect(message).toMatch(/is not the one of this store.*\n.*no es el de estos datos/);
      for (const name of [key, other].map(ownerKeyFingerprint)) expect(message.split(name)).toHaveLength(3);
    }
    await open(other, true);
    expect(await open(other)).toBe(other);
    await expect(open(key)).rejects.toMatchObject({ code: 'owner-key-other' });
  });

  it('of two that come at once the first holds', async () => {
    const ends = await Promise.allSettled([open(key), open(other)]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('of a store that is away at the start is checked before the first import', async () => {
    await open(other);
    let isAway = true;
    const unlessAway = <T>(answer: () => Promise<T>) =>
      isAway ? Promise.reject<T>(codedProblem('store-closed', {})) : answer();
    const leaving: NetworkStore = {
      ...store,
      hasNaturalPersons: () => unlessAway(() => store.hasNaturalPersons()),
      findOwnerKeyMark: () => unlessAway(() => store.findOwnerKeyMark()),
      claimOwnerKeyMark: (mine) => unlessAway(() => store.claimOwnerKeyMark(mine)),
    };
    const make = () => Promise.resolve(other);
    const given = await ownerKeyOfStore(leaving, { known: key, make, acceptsNew: false });
    expect(given.key).toBe(key);
    isAway = false;
    const school = actor({ id: 'school:1', kind: 'school', name: 'Uno' });
    const importing = given.store.commitRevision(draft(), fromFile('a.csv', [school]));
    await expect(importing).rejects.toMatchObject({ code: 'owner-key-other' });
    expect((await store.listRevisions({ limit: 5 })).items).toEqual([]);
  });
});
