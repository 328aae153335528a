import { describe, expect, test } from 'vitest';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { type OpenStore, withStore } from '../open-store.ts';
import { fixture } from '../fixture.ts';
import { actor, draft, fromFile, schoolYear, territory } from '../records.ts';

const school = (name: string) => actor({ id: 'school:1', kind: 'school', name });
const importName = (store: NetworkStore, name: string) =>
  store.commitRevision(draft(), fromFile(`${name}.csv`, [school(name)]));
const namesOf = async (store: NetworkStore) => {
  const found = await store.findActor('school:1');
  return found && [found.name, found.revision, found.file];
};

export function undoCases(open: OpenStore): void {
  describe('undo', () => {
    test('of the only import leaves an empty store', () =>
      withStore(open, async (store) => {
        await store.commitRevision(draft(), fixture);
        expect(await store.undoRevision(1)).toMatchObject({ number: 1, state: 'undone' });
        expect((await store.searchActors({ limit: 5 })).items).toEqual([]);
        expect((await store.searchActors({ limit: 5, q: 'escuela' })).items).toEqual([]);
        expect((await store.listTerritories({ limit: 5 })).items).toEqual([]);
        expect((await store.listNetworks({ limit: 5 })).items).toEqual([]);
        expect(await store.listYears()).toEqual([]);
        expect(await store.loadNetwork('network:costa')).toBeNull();
      }));

    test('brings back what the import replaced, also for search', () =>
      withStore(open, async (store) => {
        await importName(store, 'Azul');
        await importName(store, 'Rojo');
        await store.undoRevision(2);
        expect(await namesOf(store)).toEqual(['Azul', 1, 'Azul.csv']);
        expect((await store.searchActors({ limit: 5, q: 'azul' })).items).toHaveLength(1);
        expect((await store.searchActors({ limit: 5, q: 'rojo' })).items).toEqual([]);
      }));

    test('of a replaced import leaves the later one in place, and is not brought back by its undo', () =>
      withStore(open, async (store) => {
        await importName(store, 'Azul');
        await importName(store, 'Rojo');
        await importName(store, 'Verde');
        await store.undoRevision(2);
        expect(await namesOf(store)).toEqual(['Verde', 3, 'Verde.csv']);
        await store.undoRevision(3);
        expect(await namesOf(store)).toEqual(['Azul', 1, 'Azul.csv']);
        await store.undoRevision(1);
        expect(await namesOf(store)).toBeNull();
      }));

    test('leaves a record that a later import reasserted, with the source of that import', () =>
      withStore(open, async (store) => {
        await importName(store, 'Azul');
        await store.commitRevision(draft(), fromFile('otra vez.csv', [school('Azul')]));
        await importName(store, 'Rojo');
        await store.undoRevision(1);
        expect(await namesOf(store)).toEqual(['Rojo', 3, 'Rojo.csv']);
        await store.undoRevision(3);
        expect(await namesOf(store)).toEqual(['Azul', 2, 'otra vez.csv']);
        await store.undoRevision(2);
        expect(await namesOf(store)).toBeNull();
      }));

    test('of a replaced import does not transfer it to one that reasserted its replacement', () =>
      withStore(open, async (store) => {
        await importName(store, 'Azul');
        await importName(store, 'Rojo');
        await store.commitRevision(draft(), fromFile('otra vez.csv', [school('Rojo')]));
        await store.undoRevision(1);
        await store.undoRevision(2);
        expect(await namesOf(store)).toEqual(['Rojo', 3, 'otra vez.csv']);
        await importName(store, 'Verde');
        await store.undoRevision(4);
        expect(await namesOf(store)).toEqual(['Rojo', 3, 'otra vez.csv']);
        await store.undoRevision(3);
        expect(await namesOf(store)).toBeNull();
      }));

    test('twice is once, and of an unknown number null', () =>
      withStore(open, async (store) => {
        await importName(store, 'Azul');
        await importName(store, 'Rojo');
        await store.undoRevision(2);
        expect(await store.undoRevision(2)).toMatchObject({ number: 2, state: 'undone' });
        expect(await namesOf(store)).toEqual(['Azul', 1, 'Azul.csv']);
        expect(await store.undoRevision(7)).toBeNull();
      }));

    test('counts territories anew', () =>
      withStore(open, async (store) => {
        const comuna = territory({ id: 'comuna:1', kind: 'comuna', name: 'Uno' });
        const year = { schoolId: 'school:1', comunaId: 'comuna:1' };
        await store.commitRevision(draft(), fromFile('a.csv', [comuna, schoolYear({ ...year, year: 2024 })]));
        const schools = async () => (await store.findTerritory('comuna:1'))?.schools;
        expect(await schools()).toBe(1);
        await store.commitRevision(
          draft(),
          fromFile('b.csv', [schoolYear({ ...year, year: 2025, state: 'recess' })]),
        );
        expect(await schools()).toBe(0);
        await store.undoRevision(2);
        expect(await schools()).toBe(1);
      }));
  });
}
