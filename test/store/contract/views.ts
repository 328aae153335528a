import { describe, expect, test } from 'vitest';
import type { NetworkStore } from '../../../server/store/network-store.ts';

export function viewCases(store: () => NetworkStore): void {
  describe('saved views', () => {
    const view = {
      id: 'v1',
      createdAt: '2026-03-01T12:00:00Z',
      createdBy: null,
      state: { about: 'slep:costa', zoom: [1, null] },
    };

    test('come back as they were saved, and are replaced under the same id', async () => {
      await store().saveView(view);
      expect(await store().findView('v1')).toEqual(view);
      await store().saveView({ ...view, state: { name: 'Ñuñoa' } });
      expect(await store().findView('v1')).toEqual({ ...view, state: { name: 'Ñuñoa' } });
    });

    test('an unknown one is null, and deleting it deletes nothing', async () => {
      expect(await store().findView('none')).toBeNull();
      expect(await store().deleteView('none')).toBe(false);
    });

    test('know who saved them, and can be deleted', async () => {
      await store().saveView({ ...view, id: 'v2', createdBy: 'account:1' });
      expect(await store().findView('v2')).toMatchObject({ createdBy: 'account:1' });
      expect(await store().deleteView('v2')).toBe(true);
      expect(await store().findView('v2')).toBeNull();
    });

    test('are counted with their bytes', async () => {
      const before = await store().countViews();
      await store().saveView({ ...view, id: 'counted', state: 'ñ' });
      const after = await store().countViews();
      // Two quotes and a letter of two bytes.
      expect([after.views - before.views, after.bytes - before.bytes]).toEqual([1, 4]);
      await store().deleteView('counted');
    });

    test('that nobody has opened for long go, and those opened since stay', async () => {
      const old = { ...view, createdAt: '2020-01-01T00:00:00Z' };
      for (const id of ['left', 'opened']) await store().saveView({ ...old, id });
      await store().touchView({ id: 'opened', usedAt: '2026-01-01T00:00:00Z' });
      expect(await store().deleteViewsUnusedSince('2025-01-01T00:00:00Z')).toBe(1);
      expect(await store().findView('left')).toBeNull();
      expect(await store().findView('opened')).toMatchObject({ id: 'opened' });
      await store().deleteView('opened');
    });
  });

  describe('the installation', () => {
    test('has the mark of its owner key that was noted last', async () => {
      await store().noteOwnerKeyMark('0123456789abcdef');
      await store().noteOwnerKeyMark('fedcba9876543210');
      expect(await store().findOwnerKeyMark()).toBe('fedcba9876543210');
      expect(await store().claimOwnerKeyMark('0000000000000000')).toBe('fedcba9876543210');
    });
  });

  test('the status says which schema is there and which is expected', async () => {
    const status = await store().status();
    expect(status).toMatchObject({ reachable: true, engine: store().engine });
    if (status.reachable) expect(status.schemaFound).toBe(status.schemaExpected);
  });
}
