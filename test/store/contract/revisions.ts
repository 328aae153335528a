import { describe, expect, test } from 'vitest';
import { Revision } from '../../../contract/revisions.ts';
import { type OpenStore, withStore } from '../open-store.ts';
import { draft, finding } from '../records.ts';

export function revisionCases(open: OpenStore): void {
  describe('revisions', () => {
    test('are listed newest first, undone ones too, and their numbers are not given twice', () =>
      withStore(open, async (store) => {
        const first = await store.commitRevision(
          draft({ title: 'Directorio 2024', counts: { rows: 3 }, changes: { opened: 0 } }),
          [],
        );
        expect(first).toEqual({
          ...{
            id: 'revision:1',
            number: 1,
            title: 'Directorio 2024',
            source: 'Datos de prueba',
            state: 'current',
          },
          ...{ hash: 'a'.repeat(64), importedAt: '2026-03-01T12:00:00.000Z', importedBy: 'prueba' },
          ...{ counts: { rows: 3 }, changes: { opened: 0 }, findings: {} },
        });
        expect(Revision.strict().parse(first)).toEqual(first);
        await store.commitRevision(draft(), []);
        await store.undoRevision(2);
        expect((await store.commitRevision(draft(), [])).number).toBe(3);
        const { items } = await store.listRevisions({ limit: 10 });
        expect(items.map(({ number, state }) => [number, state])).toEqual([
          [3, 'current'],
          [2, 'undone'],
          [1, 'current'],
        ]);
      }));

    test('keep their findings in order, by code and by what they are about', () =>
      withStore(open, async (store) => {
        const findings = [
          finding('bad-number'),
          finding('unknown-actor', { about: 'school:9', row: null, column: null, found: null }),
          finding('bad-number', { about: 'school:9', outcome: 'refused' }),
        ];
        const revision = await store.commitRevision(draft({ findings }), []);
        expect(revision.findings).toEqual({ 'bad-number': 2, 'unknown-actor': 1 });
        await store.commitRevision(draft({ findings: [finding('other')] }), []);

        const list = async (query: { code?: string; about?: string }) =>
          (await store.listFindings({ revision: 1, limit: 10, ...query })).items;
        const all = await list({});
        expect(all.map(({ id: _id, ...rest }) => rest)).toEqual(findings);
        expect(new Set(all.map(({ id }) => id)).size).toBe(3);
        expect(await list({ code: 'bad-number' })).toEqual([all[0], all[2]]);
        expect(await list({ about: 'school:9' })).toEqual([all[1], all[2]]);
        expect(await list({ about: 'school:9', code: 'other' })).toEqual([]);

        const page = await store.listFindings({ revision: 1, limit: 2 });
        expect(page.items).toEqual(all.slice(0, 2));
        const rest = await store.listFindings({ revision: 1, limit: 2, cursor: page.nextCursor! });
        expect(rest).toEqual({ items: all.slice(2), nextCursor: null });
      }));
  });
}
