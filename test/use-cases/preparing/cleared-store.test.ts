import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clearedStore } from '../../../server/use-cases/preparing/cleared-store.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

let telar: FixtureTelar;
beforeEach(async () => {
  telar = await fixtureTelar(2 ** 24);
});
afterEach(() => telar.close());

const keep = (name: string) =>
  telar.prepared.keep([{ name, text: '1' }], { state: 'now', begun: telar.prepared.begin() });

it('leaves nothing of what was worked out ahead while something is taken out, nor after that', async () => {
  await keep('before');
  const undoRevision = vi.fn(async () => {
    expect(telar.prepared.find(['before'])).toEqual([null]);
    await keep('meanwhile');
    return null;
  });
  await clearedStore({ ...telar.store, undoRevision }, telar.prepared).undoRevision(1);
  expect(undoRevision).toHaveBeenCalledOnce();
  expect(telar.prepared.size().results).toBe(0);
});

it('leaves nothing either where an erasure fails on its way: its records may be gone', async () => {
  const eraseRecords = async () => {
    await keep('meanwhile');
    throw new Error('erased, with traces');
  };
  const store = clearedStore({ ...telar.store, eraseRecords }, telar.prepared);
  await expect(store.eraseRecords({ networkId: 'network:one' })).rejects.toThrow('with traces');
  expect(telar.prepared.size().results).toBe(0);
});

it('takes something out also where what was worked out ahead cannot be dropped, and says so then', async () => {
  const undoRevision = vi.fn(async () => null);
  const clear = () => Promise.reject(new Error('busy'));
  const store = clearedStore({ ...telar.store, undoRevision }, { ...telar.prepared, clear });
  await expect(store.undoRevision(1)).rejects.toThrow('busy');
  expect(undoRevision).toHaveBeenCalledOnce();
});
