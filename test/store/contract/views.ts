import { describe, expect, test } from 'vitest';
import type { NetworkStore } from '../../../server/store/network-store.ts';

export function viewCases(store: () => NetworkStore): void {
  describe('saved views', () => {
    const view = {
      id: 'v1',
      createdAt: '2026-03-01T12:00:00Z',
      state: { about: 'slep:costa', zoom: [1, null] },
    };

    test('come back as they were saved, and are replaced under the same id', async () => {
      await store().saveView(view);
      expect(await store().findView('v1')).toEqual(view);
      await store().saveView({ ...view, state: { name: 'Ñuñoa' } });
      expect(await store().findView('v1')).toEqual({ ...view, state: { name: 'Ñuñoa' } });
    });

    test('an unknown one is null', async () => {
      expect(await store().findView('none')).toBeNull();
    });
  });

  test('the status says which schema is there and which is expected', async () => {
    const status = await store().status();
    expect(status).toMatchObject({ reachable: true, engine: store().engine });
    if (status.reachable) expect(status.schemaFound).toBe(status.schemaExpected);
  });
}
