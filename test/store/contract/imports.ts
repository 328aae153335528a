import { describe, expect, test } from 'vitest';
import { type OpenStore, withStore } from '../open-store.ts';
import { fixture } from '../fixture.ts';
import { actor, draft, fromFile, territory, tie } from '../records.ts';

const school = (name: string) => actor({ id: 'school:1', kind: 'school', name });

export function importCases(open: OpenStore): void {
  describe('imports', () => {
    test('the same records again change nothing but the list of revisions', () =>
      withStore(open, async (store) => {
        await store.commitRevision(draft(), fixture);
        const before = await Promise.all([
          store.findActor('school:1'),
          store.loadNetwork('network:costa'),
          store.listTerritories({ limit: 500 }),
        ]);
        const second = await store.commitRevision(draft(), fixture.toReversed());
        expect(second.number).toBe(2);
        expect(
          await Promise.all([
            store.findActor('school:1'),
            store.loadNetwork('network:costa'),
            store.listTerritories({ limit: 500 }),
          ]),
        ).toEqual(before);
      }));

    test('a record of the same key replaces the older one and knows its own revision, file and row', () =>
      withStore(open, async (store) => {
        await store.commitRevision(draft(), fromFile('a.csv', [school('Escuela Vieja')]));
        await store.commitRevision(draft(), [{ record: school('Escuela Ñueva'), file: 'b.csv', row: null }]);
        expect(await store.findActor('school:1')).toMatchObject({
          ...{ name: 'Escuela Ñueva', revision: 2, file: 'b.csv', row: null },
        });
        const found = async (q: string) => (await store.searchActors({ q, limit: 5 })).items.length;
        expect([await found('nueva'), await found('vieja')]).toEqual([1, 0]);
      }));

    test('of records with the same key in one import the last stands', () =>
      withStore(open, async (store) => {
        const twice = fromFile('a.csv', [school('Primera'), school('Segunda')]);
        await store.commitRevision(draft(), twice);
        expect(await store.findActor('school:1')).toMatchObject({ name: 'Segunda', revision: 1, row: 3 });
        await store.commitRevision(draft(), twice);
        expect(await store.findActor('school:1')).toMatchObject({ name: 'Segunda', revision: 1, row: 3 });
        await store.undoRevision(2);
        await store.undoRevision(1);
        expect(await store.findActor('school:1')).toBeNull();
      }));

    test('attributes in another order are the same attributes', () =>
      withStore(open, async (store) => {
        await store.commitRevision(
          draft(),
          fromFile('a.csv', [{ ...school('A'), attributes: { x: 1, y: null } }]),
        );
        await store.commitRevision(
          draft(),
          fromFile('b.csv', [{ ...school('A'), attributes: { y: null, x: 1 } }]),
        );
        expect(await store.findActor('school:1')).toMatchObject({ revision: 1 });
        await store.commitRevision(
          draft(),
          fromFile('c.csv', [{ ...school('A'), attributes: { x: '1', y: null } }]),
        );
        expect(await store.findActor('school:1')).toMatchObject({
          revision: 3,
          attributes: { x: '1', y: null },
        });
      }));

    test('an import that breaks off leaves nothing', () =>
      withStore(open, async (store) => {
        function* broken() {
          yield* fromFile('a.csv', [school('A')]);
          throw new Error('the file ended early');
        }
        await expect(store.commitRevision(draft(), broken())).rejects.toThrow('the file ended early');
        const wrong = { ...school('B'), name: null as unknown as string };
        await expect(
          store.commitRevision(draft(), fromFile('a.csv', [school('A'), { ...wrong, id: 'school:2' }])),
        ).rejects.toThrow();
        expect(await store.findActor('school:1')).toBeNull();
        expect((await store.listRevisions({ limit: 5 })).items).toEqual([]);
        expect((await store.commitRevision(draft(), fromFile('a.csv', [school('A')]))).number).toBe(1);
      }));

    test('an import committed again is not stored again: the first revision is the answer', () =>
      withStore(open, async (store) => {
        const once = draft({ importId: 'import-1' });
        const records = fromFile('a.csv', [school('Escuela')]);
        const both = await Promise.all([
          store.commitRevision(once, records),
          store.commitRevision(once, records),
        ]);
        expect(both.map(({ number }) => number)).toEqual([1, 1]);
        const version = await store.storeVersion();
        expect(await store.commitRevision({ ...once, title: 'Otra' }, [])).toEqual(both[0]);
        expect(await store.storeVersion()).toBe(version);

        expect((await store.commitRevision(draft({ importId: 'import-2' }), records)).number).toBe(2);
        expect((await store.commitRevision(draft(), records)).number).toBe(3);
        await store.undoRevision(1);
        expect(await store.commitRevision(once, records)).toMatchObject({ number: 1, state: 'undone' });
        const { items } = await store.listRevisions({ limit: 9 });
        expect(items.map(({ number }) => number)).toEqual([3, 2, 1]);
      }));

    test('an import that failed may be committed again with its id', () =>
      withStore(open, async (store) => {
        function* broken() {
          yield* fromFile('a.csv', [school('A')]);
          throw new Error('the file ended early');
        }
        const once = draft({ importId: 'import-1' });
        await expect(store.commitRevision(once, broken())).rejects.toThrow('the file ended early');
        expect(await store.commitRevision(once, fromFile('a.csv', [school('A')]))).toMatchObject({
          ...{ number: 1, state: 'current' },
        });
      }));

    test('writers at the same time wait for each other', () =>
      withStore(open, async (store) => {
        const writing = Array.from({ length: 6 }, (_, i) =>
          store.commitRevision(
            draft({ title: `import ${i}` }),
            fromFile('a.csv', [
              school(`Escuela ${i}`),
              actor({ id: `school:1${i}`, kind: 'school', name: 'X' }),
            ]),
          ),
        );
        const revisions = await Promise.all([...writing, store.undoRevision(99)]);
        expect(
          revisions
            .slice(0, 6)
            .map((revision) => revision!.number)
            .sort(),
        ).toEqual([1, 2, 3, 4, 5, 6]);
        expect((await store.searchActors({ limit: 50 })).items).toHaveLength(7);
        const last = revisions.find((revision) => revision?.number === 6)!;
        expect(await store.findActor('school:1')).toMatchObject({
          ...{ name: `Escuela ${last.title.split(' ')[1]}`, revision: 6 },
        });
      }));

    test('ties of several informants, waves and dates are kept apart', () =>
      withStore(open, async (store) => {
        const arc = { layer: 'administers', from: 'sostenedor:1', to: 'school:1' };
        await store.commitRevision(
          draft(),
          fromFile('a.csv', [
            school('A'),
            actor({ id: 'sostenedor:1', kind: 'sostenedor', name: 'S' }),
            tie({ ...arc, validFrom: '2019', validTo: '2020' }),
            tie({ ...arc, validFrom: '2022-03', validTo: '2022-12-31' }),
            tie(arc),
            tie({ ...arc, layer: 'assists' }),
          ]),
        );
        const layers = ['administers'];
        const inYear = async (year: number | null) =>
          (await store.loadEgo({ id: 'school:1', depth: 1, layers, year, limit: 9 }))?.ties.length;
        expect([await inYear(null), await inYear(2020), await inYear(2021), await inYear(2022)]).toEqual([
          3, 2, 1, 2,
        ]);
      }));

    test('a fictional school is never counted or drawn among real ones', () =>
      withStore(open, async (store) => {
        const comuna = territory({ id: 'comuna:1', kind: 'comuna', name: 'Uno' });
        const demo = { ...school('Escuela Quillay'), comunaId: 'comuna:1', simulated: true };
        await store.commitRevision(draft(), fromFile('a.csv', [comuna, demo]));
        expect(await store.findTerritory('comuna:1')).toMatchObject({ schools: 0, publicSchools: 0 });
        expect(await store.loadTerritory({ id: 'comuna:1', year: 2025, scope: 'all' })).toMatchObject({
          actors: [],
        });
      }));
  });
}
