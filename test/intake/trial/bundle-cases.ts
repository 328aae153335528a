import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { ResultCache } from '../../../server/runtime/result-cache.ts';
import { exportNetwork } from '../../../server/use-cases/networks/export-network.ts';
import { measure } from './doors.ts';
import { idsOf, reported, stored, tiesOf, type TrialCase, valuesOf } from './trial-case.ts';

/** Bundles, ids of schools and what is stored already. */
export const bundleCases: TrialCase[] = [
  {
    kind: 'Known facts stay',
    input: 'real-schools, after the register',
    before: 'wrong-in-silence',
    async run({ bring, store }) {
      await bring('real-schools/directory.csv');
      const before = await store.findActor('school:1');
      expect(before).toMatchObject({ name: 'LICEO POLITECNICO ARICA', comunaId: 'comuna:15101' });
      const listed = async () => (await store.searchActors({ q: 'politecnico', limit: 10 })).items.length;
      expect(await listed()).toBe(1);
      expect(stored(await bring('real-schools/ties')).ties).toHaveLength(1);
      expect(await store.findActor('school:1')).toEqual(before);
      expect(await listed()).toBe(1);
      return 'right';
    },
  },
  {
    kind: 'Networks apart',
    input: 'files-of-one-name',
    before: 'wrong-in-silence',
    async run({ bring, store }) {
      const [x, y] = ['files-of-one-name/x/red.csv', 'files-of-one-name/y/red.csv'] as const;
      expect(tiesOf(stored(await bring(x, { direction: 'directed' })))).toEqual(['P1>P2', 'P2>P3']);
      expect(tiesOf(stored(await bring(y, { direction: 'directed' })))).toEqual(['Q1>Q2', 'Q2>Q3']);
      expect((await store.listNetworks({ limit: 10 })).items).toHaveLength(2);
      return 'right';
    },
  },
  {
    kind: 'Networks apart',
    input: 'two bundles without networks, reimport-and-waves/first and export-to-excel/bundle',
    before: 'wrong-in-silence',
    async run({ bring, store }) {
      await bring('reimport-and-waves/first');
      expect(stored(await bring('export-to-excel/bundle')).ties).toHaveLength(4);
      expect((await store.listNetworks({ limit: 10 })).items.map(({ ties }) => ties).sort()).toEqual([2, 4]);
      return 'right';
    },
  },
  {
    kind: 'Networks apart',
    input: 'actor-called-as-network',
    before: 'wrong',
    async run({ bring }) {
      const { data } = await bring('actor-called-as-network');
      expect(data.map(tiesOf)).toEqual([
        ['1>2', '2>3'],
        ['1>3', '4>1'],
      ]);
      expect(new Set(data.flatMap(idsOf))).toEqual(new Set(['1', '2', '3', '4']));
      return 'right';
    },
  },
  {
    kind: 'Replacing',
    input: 'corrected-wave/r1, then r2',
    before: 'wrong-in-silence',
    async run({ bring }) {
      await bring('corrected-wave/r1');
      const imported = await bring('corrected-wave/r2');
      expect(tiesOf(stored(imported))).toEqual([
        'school:demo-2>school:demo-1:2',
        'school:demo-2>school:demo-3:1',
      ]);
      // The tie that was turned round is the same one, changed.
      expect(imported.changes).toMatchObject({ 'tie.same': 1, 'tie.changed': 1, 'tie.gone': 1 });
      return 'right';
    },
  },
  {
    kind: 'Replacing',
    input: 'corrected-wave/k1, then k2',
    before: 'wrong-in-silence',
    async run({ bring, store }) {
      await bring('corrected-wave/k1');
      const imported = await bring('corrected-wave/k2');
      const data = stored(imported);
      expect(tiesOf(data)).toEqual(['sx:1>sx:2:3']);
      expect(data.members.map(({ role, validFrom }) => [role, validFrom])).toEqual([
        ['coordinator', '2022'],
        ['member', '2023'],
      ]);
      expect(imported.changes).toMatchObject({ 'membership.changed': 2, 'tie.changed': 1 });
      expect(await store.findNetwork('red:cor')).toMatchObject({ members: 2, ties: 1 });
      return 'right';
    },
  },
  {
    kind: 'Replacing',
    input: 'reimport-and-waves',
    before: 'wrong-in-silence',
    async run({ bring, store }) {
      const first = await bring('reimport-and-waves/first');
      const again = await bring('reimport-and-waves/first');
      expect(again).toMatchObject({ stored: false, alreadyStored: true, revision: null });
      const [id] = first.networks;
      const second = await bring('reimport-and-waves/second', { network: { id: id! } });
      expect(second.changes).toMatchObject({ 'tie.changed': 1, 'tie.same': 1, 'tie.new': 2, 'wave.new': 1 });
      const ties = (wave: string) =>
        stored(second)
          .ties.filter(({ waveId }) => waveId === wave)
          .map(({ from, to, strength }) => [from.slice(-1), to.slice(-1), strength]);
      expect(ties('2023')).toEqual([
        ['1', '2', 3],
        ['2', '3', 1],
      ]);
      expect(ties('2024')).toEqual([
        ['1', '2', 3],
        ['4', '2', 1],
      ]);
      await store.undoRevision(second.revision!);
      expect(await store.loadNetwork(id!)).toEqual(first.data[0]);
      return 'right';
    },
  },
  {
    kind: 'RBD',
    input: 'rbd-rut-formats/ids',
    before: 'wrong-in-silence',
    async run({ bring }) {
      const refusal = await bring('rbd-rut-formats/ids');
      expect(refusal.stored).toBe(false);
      expect(reported(refusal)).toEqual(
        expect.arrayContaining(['rbd-check-digit 6 from', 'spreadsheet-made-id 7 from']),
      );
      const data = stored(await bring('rbd-rut-formats/ids', { acceptRejects: true }));
      expect(tiesOf(data)).toEqual(['school:8008>school:8002']);
      expect(data.actors.map(({ id }) => id)).toEqual(['school:8002', 'school:8008']);
      return 'refused';
    },
  },
  {
    kind: 'RBD',
    input: 'rbd-rut-formats/bundle',
    before: 'right',
    async run({ bring }) {
      const refusal = await bring('rbd-rut-formats/bundle');
      expect(refusal.stored).toBe(false);
      expect(reported(refusal)).toEqual([
        ...['rbd-check-digit 6 rbd', 'unreadable-rbd 9 rbd', 'unreadable-rbd 10 rbd'],
        ...[3, 4, 5].map((row) => `two-ids-for-one-school ${String(row)} name`),
        ...(refusal.findings.filter(({ code }) => /^(?!two-ids|rbd|unread)/.test(code)).length > 0
          ? reported(refusal).slice(6)
          : []),
      ]);
      return 'refused';
    },
  },
  {
    kind: 'RBD',
    input: 'rbd-spellings',
    before: 'wrong-in-silence',
    async run({ bring }) {
      const refusal = await bring('rbd-spellings');
      expect(reported(refusal)).toEqual(
        expect.arrayContaining(['rbd-check-digit 2 from', 'unreadable-rbd 7 from']),
      );
      const data = stored(await bring('rbd-spellings', { acceptRejects: true }));
      expect(data.actors.map(({ id }) => id)).toEqual(['school:8002', 'school:8008']);
      return 'refused';
    },
  },
  {
    kind: 'RBD',
    input: 'same-name-schools',
    before: 'right',
    async run({ bring }) {
      const refusal = await bring('same-name-schools');
      expect(reported(refusal)).toEqual(
        expect.arrayContaining(['unreadable-id 4 from', 'unreadable-id 5 from']),
      );
      expect(refusal.findings.find(({ row }) => row === 4)!.expected).toContain(
        'school:demo-1, school:demo-2',
      );
      const data = stored(await bring('same-name-schools', { acceptRejects: true }));
      expect([data.actors.length, data.ties.length]).toEqual([3, 2]);
      return 'refused';
    },
  },
  {
    kind: 'Comunas',
    input: 'old-comunas',
    before: 'wrong-in-silence',
    async run({ bring }) {
      const refusal = await bring('old-comunas');
      expect(reported(refusal)).toEqual(
        expect.arrayContaining([
          'comuna-renumbered 2 comuna_code',
          'comuna-renumbered 3 comuna_code',
          'unknown-comuna 4 comuna_code',
        ]),
      );
      const { actors } = stored(await bring('old-comunas', { acceptRejects: true }));
      expect(Object.fromEntries(actors.map(({ id, comunaId }) => [id, comunaId]))).toMatchObject({
        'sx:1': 'comuna:15101',
        'sx:2': 'comuna:14101',
        'sx:5': 'comuna:13101',
      });
      return 'refused';
    },
  },
  {
    kind: 'Silence is no zero',
    input: 'silent-school',
    before: 'wrong',
    async run({ bring }) {
      const data = stored(await bring('silent-school'));
      expect(data.responses.filter(({ responded }) => !responded)).toHaveLength(1);
      const metrics = ['density', 'density.observed', 'density.all-cells'];
      const measured = await measure('silent-school', { directed: true, metrics });
      expect(valuesOf(measured, ...metrics)).toEqual([0.1111, 0.1111, 0.1]);
      expect(measured.network['density']!.passport.missing).toBe(1);
      return 'right';
    },
  },
  {
    kind: 'Round trips',
    input: 'export-to-excel',
    before: 'wrong',
    async run({ bring, store, pools }) {
      const original = stored(await bring('export-to-excel/bundle'));
      const telar = { store, pools, cache: new ResultCache() };
      const { bytes } = await exportNetwork(telar, { id: original.network.id, format: 'bundle' });
      const again = await exportNetwork(telar, { id: original.network.id, format: 'bundle' });
      expect(Buffer.compare(bytes, again.bytes)).toBe(0);
      const sheets = unzipSync(bytes);
      for (const sheet of Object.values(sheets))
        expect([...sheet.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const actors = strFromU8(sheets['actors.csv']!);
      expect(actors).toContain('Ñandú ""La Unión""');
      const excel = stored(await bring('export-to-excel/as-excel-saves-it'));
      expect(tiesOf(excel)).toEqual(tiesOf(original));
      expect(excel.actors).toEqual(original.actors);
      expect(excel.ties.reduce((sum, { strength }) => sum + strength!, 0)).toBe(10.5);
      return 'right';
    },
  },
  {
    kind: 'Round trips',
    input: 'round-trip/rt',
    before: 'right',
    async run({ bring }) {
      const data = stored(await bring('round-trip/rt'));
      expect([data.ties.length, data.actors.length, data.members.length]).toEqual([9, 6, 6]);
      expect((await bring('round-trip/rt')).alreadyStored).toBe(true);
      return 'right';
    },
  },
];
