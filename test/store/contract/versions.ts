import { describe, expect, test } from 'vitest';
import { type OpenStore, withStore } from '../open-store.ts';
import { actor, draft, fromFile } from '../records.ts';

export function versionCases(open: OpenStore): void {
  describe('the version of a store', () => {
    test('is another after every commit and every undo, and the same in between', () =>
      withStore(open, async (store) => {
        const seen = [await store.storeVersion()];
        const next = async () => {
          const version = await store.storeVersion();
          expect(seen).not.toContain(version);
          expect(await store.storeVersion()).toBe(version);
          seen.push(version);
        };
        const records = fromFile('actores.csv', [actor({ id: 'school:1', kind: 'school', name: 'Uno' })]);
        await store.commitRevision(draft(), records);
        await next();
        await store.commitRevision(draft(), records);
        await next();
        await store.undoRevision(2);
        await next();
        await store.undoRevision(1);
        await next();
        await store.commitRevision(draft(), []);
        await next();
        await store.saveView({ id: 'v', createdAt: '2026-03-01T12:00:00.000Z', state: {} });
        expect(await store.storeVersion()).toBe(seen.at(-1));
        await store.undoRevision(99);
        expect(await store.storeVersion()).toBe(seen.at(-1));
      }));

    test('is the same in stores with the same imports and undos, and tells other files apart', async () => {
      const versionAfter = async (hash: string) => {
        let version = '';
        await withStore(open, async (store) => {
          await store.commitRevision(draft({ hash }), []);
          await store.commitRevision(draft(), []);
          await store.undoRevision(2);
          version = await store.storeVersion();
        });
        return version;
      };
      const version = await versionAfter('b'.repeat(64));
      expect(await versionAfter('b'.repeat(64))).toBe(version);
      expect(await versionAfter('c'.repeat(64))).not.toBe(version);
    });

    test('changes at the same moment as what queries read', () =>
      withStore(open, async (store) => {
        const name = (value: number) => actor({ id: 'school:1', kind: 'school', name: `Escuela ${value}` });
        const others = Array.from({ length: 3_000 }, (_, i) =>
          actor({ id: `school:x${i}`, kind: 'school', name: 'X' }),
        );
        await store.commitRevision(draft(), fromFile('a.csv', [name(1)]));
        let writing = true;
        const changes = (async () => {
          await store.commitRevision(draft(), fromFile('b.csv', [...others, name(2)]));
          await store.undoRevision(2);
        })().finally(() => (writing = false));
        const namesByVersion = new Map<string, Set<string | undefined>>();
        while (writing) {
          const before = await store.storeVersion();
          const read = (await store.findActor('school:1'))?.name;
          if ((await store.storeVersion()) === before) {
            namesByVersion.set(before, (namesByVersion.get(before) ?? new Set()).add(read));
          }
          await new Promise(setImmediate);
        }
        await changes;
        for (const names of namesByVersion.values()) expect([...names]).toHaveLength(1);
      }));
  });
}
