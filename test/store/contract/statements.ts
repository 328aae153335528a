import { describe, expect, test } from 'vitest';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { type OpenStore, withStore } from '../open-store.ts';
import { actor, draft, fromFile, network, schoolYear, tie, wave } from '../records.ts';

const registered = actor({
  ...{ id: 'school:1', kind: 'school', name: 'Liceo Politécnico Arica', rbd: 1, comunaId: 'comuna:15101' },
  ...{ sostenedorId: 'sostenedor:1', enrolment: 412, attributes: { régimen: 'mixto' } },
});
/** An actor of which a file gives the id and nothing else. */
const bare = (id: string) => ({
  record: actor({ id, kind: 'school', name: id }),
  ...{ file: 'lazos.csv', row: 2, assumed: ['name', 'kind'] },
});
const nameOf = async (store: NetworkStore) => (await store.findActor('school:1'))?.name;

export function statementCases(open: OpenStore): void {
  describe('what is known is not lost', () => {
    test('an id alone, in ties, leaves all that the register says of a school', () =>
      withStore(open, async (store) => {
        await store.commitRevision(
          draft({ authority: 'register' }),
          fromFile('directorio.csv', [registered]),
        );
        const before = await store.findActor('school:1');
        await store.commitRevision(draft(), [bare('school:1'), bare('school:2')]);
        expect(await store.findActor('school:1')).toEqual(before);
        await store.undoRevision(1);
        expect(await store.findActor('school:1')).toMatchObject({
          name: 'school:1',
          comunaId: null,
          revision: 2,
        });
      }));

    test('the register fills and corrects what an import gave before it, and takes nothing away', () =>
      withStore(open, async (store) => {
        const drawn = actor({
          ...{
            id: 'school:1',
            kind: 'school',
            name: 'Liceo viejo',
            group: 'norte',
            attributes: { color: 'rojo' },
          },
        });
        await store.commitRevision(draft(), fromFile('a.graphml', [drawn]));
        await store.commitRevision(
          draft({ authority: 'register' }),
          fromFile('directorio.csv', [registered]),
        );
        const merged = {
          ...{ name: 'Liceo Politécnico Arica', group: 'norte', enrolment: 412, revision: 2 },
          attributes: { régimen: 'mixto', color: 'rojo' },
        };
        expect(await store.findActor('school:1')).toMatchObject(merged);
        const found = async (q: string) => (await store.searchActors({ q, limit: 5 })).items.length;
        expect([await found('arica'), await found('liceo viejo')]).toEqual([1, 0]);
        await store.commitRevision(draft(), fromFile('b.csv', [{ ...drawn, name: 'Otro', group: 'sur' }]));
        expect(await store.findActor('school:1')).toMatchObject({ ...merged, group: 'sur', revision: 3 });
        await store.undoRevision(2);
        expect(await store.findActor('school:1')).toMatchObject({
          name: 'Otro',
          group: 'sur',
          enrolment: null,
        });
      }));

    test('a later year of the register says what is true now', () =>
      withStore(open, async (store) => {
        const register = draft({ authority: 'register' });
        await store.commitRevision(register, fromFile('2024.csv', [registered]));
        const next = { ...registered, name: 'Liceo Bicentenario Arica', enrolment: null };
        await store.commitRevision(register, fromFile('2025.csv', [next]));
        expect(await store.findActor('school:1')).toMatchObject({ name: next.name, enrolment: 412 });
        await store.undoRevision(2);
        expect(await nameOf(store)).toBe('Liceo Politécnico Arica');
      }));

    test('a network keeps its roster, its mark of fiction and the waves their dates', () =>
      withStore(open, async (store) => {
        const red = network({
          id: 'network:1',
          name: 'Red',
          simulated: true,
          rosterKnown: true,
          purpose: 'leer',
        });
        const first = wave({ networkId: 'network:1', waveId: '2025', order: 1, date: '2025-04' });
        await store.commitRevision(draft(), fromFile('red.csv', [red, first]));
        const less = network({ id: 'network:1', name: 'Red Norte' });
        const again = wave({ networkId: 'network:1', waveId: '2025', order: 1, layersAsked: ['trust'] });
        await store.commitRevision(draft(), fromFile('red.csv', [less, again]));
        expect(await store.findNetwork('network:1')).toMatchObject({
          ...{ name: 'Red Norte', simulated: true, rosterKnown: true, purpose: 'leer' },
          waves: [{ date: '2025-04', layersAsked: ['trust'] }],
        });
      }));

    test('within one import too', () =>
      withStore(open, async (store) => {
        await store.commitRevision(draft(), [...fromFile('actores.csv', [registered]), bare('school:1')]);
        expect(await store.findActor('school:1')).toMatchObject({
          name: registered.name,
          file: 'actores.csv',
          row: 2,
        });
      }));
  });

  describe('an import that replaces a part of the store', () => {
    const arc = (from: string, to: string, waveId = '2025', layer = 'trust') =>
      tie({ networkId: 'network:1', waveId, layer, from: `school:${from}`, to: `school:${to}` });
    const replaces = [
      { type: 'tie', where: { networkId: 'network:1', waveId: '2025', layer: 'trust' } },
    ] as const;
    const red = network({ id: 'network:1', name: 'Red' });
    const arcsIn = async (store: NetworkStore) =>
      (await store.loadNetwork('network:1'))!.ties.map(({ waveId, layer, from, to }) =>
        [waveId, layer, from, to].join(' '),
      );
    const first = [
      red,
      arc('1', '2'),
      arc('2', '3'),
      arc('1', '2', '2024'),
      arc('1', '2', '2025', 'support'),
    ];
    const rest = ['2024 trust school:1 school:2', '2025 support school:1 school:2'];

    test('takes out what it does not bring, there and nowhere else; its undo brings it back', () =>
      withStore(open, async (store) => {
        await store.commitRevision(draft(), fromFile('a.csv', first));
        const before = await arcsIn(store);
        const changed = await store.commitRevision(
          draft({ replaces }),
          fromFile('b.csv', [red, arc('3', '2')]),
        );
        expect(await arcsIn(store)).toEqual([...rest, '2025 trust school:3 school:2'].sort());
        await store.undoRevision(changed.number);
        expect(await arcsIn(store)).toEqual(before);
      }));

    test('stays replaced when the one before it is undone, and when another brings the same and is undone', () =>
      withStore(open, async (store) => {
        await store.commitRevision(draft(), fromFile('a.csv', first));
        await store.commitRevision(draft({ replaces }), []);
        await store.commitRevision(draft({ replaces }), []);
        await store.commitRevision(draft(), fromFile('c.csv', [arc('1', '2')]));
        expect(await arcsIn(store)).toEqual([...rest, '2025 trust school:1 school:2'].sort());
        await store.undoRevision(4);
        expect(await arcsIn(store)).toEqual(rest);
        await store.undoRevision(2);
        expect(await arcsIn(store)).toEqual(rest);
        await store.undoRevision(3);
        expect(await arcsIn(store)).toHaveLength(4);
      }));

    test('also ties of the register, which belong to no network', () =>
      withStore(open, async (store) => {
        const owner = (id: number) =>
          tie({ layer: 'administers', from: `sostenedor:${id}`, to: 'school:1', validFrom: `202${id}` });
        const current = [{ type: 'tie', where: { networkId: null, layer: 'administers' } }] as const;
        const owners = async () =>
          (await store.loadEgo({ id: 'school:1', depth: 1, layers: [], year: null, limit: 9 }))!.ties.map(
            ({ layer, from }) => `${layer} ${from}`,
          );
        const people = [1, 2].map((id) => actor({ id: `sostenedor:${id}`, kind: 'sostenedor', name: 'S' }));
        const assists = tie({ layer: 'assists', from: 'sostenedor:2', to: 'school:1' });
        await store.commitRevision(draft(), fromFile('a.csv', [registered, ...people, owner(1), assists]));
        await store.commitRevision(draft({ replaces: current }), fromFile('b.csv', [owner(2)]));
        expect((await owners()).sort()).toEqual(['administers sostenedor:2', 'assists sostenedor:2']);
      }));

    test('names only fields of the key', () =>
      withStore(open, async (store) => {
        const byPlace = [{ type: 'actor', where: { comunaId: 'comuna:1' } }] as const;
        await expect(store.commitRevision(draft({ replaces: byPlace }), [])).rejects.toThrow('"comunaId"');
        expect((await store.listRevisions({ limit: 5 })).items).toEqual([]);
      }));
  });

  describe('the comparison of an import', () => {
    test('counts what is new, the same, changed and gone, and stores nothing', () =>
      withStore(open, async (store) => {
        const red = network({ id: 'network:1', name: 'Red' });
        const arc = (from: number, to: number, strength = 1) =>
          tie({
            networkId: 'network:1',
            layer: 'trust',
            from: `school:${from}`,
            to: `school:${to}`,
            strength,
          });
        await store.commitRevision(
          draft(),
          fromFile('a.csv', [red, registered, arc(1, 2), arc(2, 3), arc(3, 4), arc(5, 6)]),
        );
        const replaces = [{ type: 'tie', where: { networkId: 'network:1' } }] as const;
        const again = [red, arc(1, 2), arc(3, 2), arc(3, 4, 9), arc(7, 8)];
        const version = await store.storeVersion();
        const compared = await store.compareImport(
          { replaces },
          [bare('school:1'), ...fromFile('b.csv', again)],
          10,
        );
        expect(await store.storeVersion()).toBe(version);
        expect(compared.changes).toEqual([
          { type: 'actor', new: 0, same: 1, changed: 0, gone: 0 },
          { type: 'network', new: 0, same: 1, changed: 0, gone: 0 },
          // One reversed, one of another strength.
          { type: 'tie', new: 1, same: 1, changed: 2, gone: 1 },
        ]);
        const seen = compared.examples.map(({ change, before, after }) => [
          change,
          before?.['from'],
          after?.['from'],
        ]);
        expect(seen.sort()).toEqual([
          ['changed', 'school:2', 'school:3'],
          ['changed', 'school:3', 'school:3'],
          ['gone', 'school:5', undefined],
        ]);
        expect((await store.compareImport({ replaces }, [], 2)).examples).toHaveLength(2);
      }));
  });

  describe('a part of the store', () => {
    test('is read in the order of keys, with the source of each record', () =>
      withStore(open, async (store) => {
        const years = [2025, 2024].flatMap((year) =>
          ['school:2', 'school:1'].map((schoolId) => schoolYear({ schoolId, year, comunaId: 'comuna:1' })),
        );
        await store.commitRevision(draft(), fromFile('a.csv', years));
        const read = async (where: Record<string, string | number | null>) => {
          const found: unknown[] = [];
          for await (const { record, revision, file, row } of store.streamRecords({
            type: 'school-year',
            where,
          })) {
            expect(record).toEqual(years[row! - 2]);
            found.push([revision, file, row]);
          }
          return found;
        };
        expect(await read({})).toEqual([5, 3, 4, 2].map((row) => [1, 'a.csv', row]));
        expect(await read({ schoolId: 'school:1' })).toHaveLength(2);
        expect(await read({ year: 2025 })).toHaveLength(2);
        expect(await read({ schoolId: 'school:1', year: 2024 })).toHaveLength(1);
        expect(await read({ comunaId: 'comuna:1', latitude: null })).toHaveLength(4);
        expect(await read({ comunaId: 'comuna:9' })).toEqual([]);
      }));
  });
}
