import { describe, expect, test } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { everythingIn } from '../everything.ts';
import { fixture } from '../fixture.ts';
import { type OpenStore, withStore } from '../open-store.ts';
import { actor, draft, finding, fromFile, membership, network, response, tie, wave } from '../records.ts';

/** A network whose every word of its own has the mark, so that it can be looked for in whatever a store writes. */
export function networkOf(networkId: string, mark: string, strength = 1): SourcedRecord[] {
  const own = (name: string) => `${networkId}~${name}`;
  const arc = (from: string, to: string, reporter: string | null) =>
    tie({
      networkId,
      waveId: '2025',
      layer: 'trust',
      from,
      to,
      reporter,
      strength,
      attributes: { nota: mark },
    });
  const inWave = { networkId, waveId: '2025' };
  return fromFile(`${mark}/lazos.csv`, [
    network({ id: networkId, name: `Red ${mark}`, purpose: mark }),
    wave({ ...inWave, order: 1, instrument: mark }),
    actor({ id: own(`${mark}-a`), kind: 'school', name: `Escuela ${mark} A` }),
    actor({ id: own(`${mark}-b`), kind: 'school', name: `Escuela ${mark} B` }),
    membership({ networkId, actorId: 'school:1', attributes: { nota: mark } }),
    membership({ networkId, actorId: own(`${mark}-a`) }),
    response({ ...inWave, actorId: 'school:1', responded: true, attributes: { nota: mark } }),
    response({ ...inWave, actorId: own(`${mark}-b`), responded: true }),
    arc('school:1', own(`${mark}-a`), null),
    arc('school:2', 'school:1', 'school:1'),
    arc('school:1', 'school:2', 'school:2'),
    arc(own(`${mark}-b`), 'school:1', own(`${mark}-b`)),
    newRecord('rating', { ...inWave, actorId: 'school:1', characteristic: 'trust', score: 3, item: mark }),
    newRecord('activity', { networkId, activityId: 'taller', kind: mark }),
    newRecord('attendance', { networkId, activityId: 'taller', actorId: 'school:1', attended: true }),
    newRecord('commitment', { networkId, commitmentId: 'c1', actorIds: ['school:1'], purpose: mark }),
    newRecord('event', {
      ...{ networkId, eventId: `hito-${mark}`, kind: 'tension', actorIds: [own(`${mark}-a`)] },
      ...{ date: '2025', note: mark, source: mark, attributes: { nota: mark } },
    }),
  ]);
}

const replaces = (networkId: string) => [{ type: 'tie', where: { networkId } }] as const;

/** Two imports of a network, of which the second replaces the ties of the first, and a third that is undone. */
export async function importNetwork(store: NetworkStore, networkId: string, mark: string): Promise<void> {
  const quoting = finding('bad-number', { file: `${mark}/lazos.csv`, row: 10, found: mark, column: mark });
  const other = finding('bad-number', { file: `${mark}/lazos.csv`, row: 99, found: mark, about: networkId });
  const own = finding('unknown-actor', {
    file: 'x.csv',
    row: 1,
    found: mark,
    about: `${networkId}~${mark}-a`,
  });
  await store.commitRevision(draft({ findings: [quoting, other, own] }), networkOf(networkId, mark));
  const changed = { ...draft({ replaces: replaces(networkId) }) };
  await store.commitRevision(changed, networkOf(networkId, mark, 2).slice(0, 10));
  const last = await store.commitRevision(draft(), networkOf(networkId, mark, 3));
  await store.undoRevision(last.number);
}

const isEmpty = async (store: NetworkStore, networkId: string) =>
  (await store.findNetwork(networkId)) === null &&
  (await store.searchActors({ q: 'escuela secreto', limit: 5 })).items.length === 0;

export function erasureCases(open: OpenStore): void {
  describe('the erasure of a network', () => {
    test('takes all of it out, and no undo brings anything back', () =>
      withStore(open, async (store) => {
        await store.commitRevision(draft(), fixture);
        await importNetwork(store, 'network:otra', 'otra');
        const rest = await everythingIn(store);
        await importNetwork(store, 'network:s', 'secreto');
        expect(await store.findNetwork('network:s')).not.toBeNull();
        const version = await store.storeVersion();
        const { erased } = await store.eraseRecords({ networkId: 'network:s' });
        expect(erased).toEqual({
          ...{ network: 1, wave: 1, actor: 2, membership: 2, response: 2, tie: 4, rating: 1 },
          ...{ activity: 1, attendance: 1, commitment: 1, event: 1 },
        });
        expect(await store.storeVersion()).not.toBe(version);
        expect(await isEmpty(store, 'network:s')).toBe(true);
        const { revisions: _before, findings: _found, ...left } = await everythingIn(store);
        const { revisions: _all, findings: _quoted, ...expected } = rest;
        expect(left).toEqual(expected);
        await store.undoRevision(6);
        await store.undoRevision(5);
        expect(await isEmpty(store, 'network:s')).toBe(true);
        expect((await store.eraseRecords({ networkId: 'network:s' })).erased).toEqual({});
        await store.commitRevision(draft(), networkOf('network:s', 'secreto'));
        expect((await store.loadNetwork('network:s'))?.ties).toHaveLength(4);
      }));

    test('takes the saved views that show it along, and no others', () =>
      withStore(open, async (store) => {
        await store.commitRevision(draft(), networkOf('network:s', 'secreto'));
        const view = (id: string, path: string) =>
          store.saveView({ id, createdAt: '2026-03-01T12:00:00.000Z', state: { path } });
        await view('a', '/networks/network:s');
        await view('b', `/networks/${encodeURIComponent('network:s')}/report?wave=1`);
        await view('c', '/networks/network:sur');
        await store.eraseRecords({ networkId: 'network:s', actorId: 'school:1' });
        expect(await store.findView('a')).not.toBeNull();
        await store.eraseRecords({ networkId: 'network:s' });
        expect([await store.findView('a'), await store.findView('b')]).toEqual([null, null]);
        expect(await store.findView('c')).not.toBeNull();
      }));

    test('takes its name out of what stays of its imports', () =>
      withStore(open, async (store) => {
        const about = finding('roster-unknown', { expected: 'lines of members for network:s', found: null });
        const titled = draft({ title: 'Red secreto 2026', source: 'Red secreto', findings: [about] });
        await store.commitRevision(draft({ title: 'Red secreto, de otros' }), fixture);
        await store.commitRevision(titled, networkOf('network:s', 'secreto'));
        await store.eraseRecords({ networkId: 'network:s' });
        const { items } = await store.listRevisions({ limit: 9 });
        expect(items.map(({ title, source }) => [title, source]).toSorted()).toEqual([
          ['Red secreto, de otros', 'Datos de prueba'],
          ['—', ''],
        ]);
        const findings = await store.listFindings({ revision: 2, limit: 9 });
        expect(findings.items.map(({ code, expected }) => [code, expected])).toEqual([
          ['roster-unknown', ''],
        ]);
      }));

    test('leaves findings their kind and place, without what they quote', () =>
      withStore(open, async (store) => {
        await importNetwork(store, 'network:s', 'secreto');
        await store.eraseRecords({ networkId: 'network:s' });
        const { items } = await store.listFindings({ revision: 1, limit: 9 });
        expect(items.map(({ expected }) => expected)).toEqual(items.map(() => 'a number'));
        expect(items.map(({ code, row, found, column, about }) => [code, row, found, column, about])).toEqual(
          [
            ['bad-number', 10, null, null, null],
            ['bad-number', 99, null, null, null],
            ['unknown-actor', 1, null, null, null],
          ],
        );
      }));
  });

  describe('the erasure of what one school answered', () => {
    test('takes out its own word, and leaves that of the others', () =>
      withStore(open, async (store) => {
        await store.commitRevision(draft(), fixture);
        await importNetwork(store, 'network:s', 'secreto');
        const { erased } = await store.eraseRecords({ networkId: 'network:s', actorId: 'school:1' });
        // What the second import replaced is erased as well.
        expect(erased).toEqual({ response: 1, tie: 2, rating: 1, attendance: 1 });
        const left = (await store.loadNetwork('network:s'))!;
        expect(left.ties).toEqual([]);
        expect(left.responses.map(({ actorId }) => actorId)).toEqual(['network:s~secreto-b']);
        expect(left.members).toHaveLength(2);
        await store.undoRevision(3);
        const back = (await store.loadNetwork('network:s'))!;
        expect(back.ties.map(({ reporter }) => reporter).sort()).toEqual(['network:s~secreto-b', 'school:2']);
        const { items } = await store.listFindings({ revision: 2, limit: 9 });
        // Line 10 is a tie of school:1.
        expect(items.map(({ row, found }) => [row, found])).toEqual([
          [10, null],
          [99, 'secreto'],
          [1, 'secreto'],
        ]);
      }));

    test('takes out what one of its respondents answered in one wave, and leaves what the others of the school did', () =>
      withStore(open, async (store) => {
        const [networkId, actorId] = ['network:s', 'school:1'];
        const waves = ['2025', '2026'].map((waveId, at) => wave({ networkId, waveId, order: at + 1 }));
        const given = ['2025', '2026'].flatMap((waveId) =>
          ['principal', 'utp'].flatMap((role) => [
            response({ networkId, waveId, actorId, role, responded: true }),
            tie({
              ...{ networkId, waveId, layer: 'trust', from: 'school:2', to: actorId },
              ...{ reporter: actorId, reporterRole: role },
            }),
            newRecord('rating', { networkId, waveId, actorId, role, characteristic: 'trust', score: 2 }),
          ]),
        );
        const came = ['taller', 'visita'].flatMap((activityId) => [
          newRecord('activity', { networkId, activityId }),
          newRecord('attendance', { networkId, activityId, actorId, role: 'utp', attended: true }),
        ]);
        const records = [network({ id: networkId, name: 'S' }), ...waves, ...given, ...came];
        await store.commitRevision(draft(), fixture);
        const { number } = await store.commitRevision(draft(), fromFile('a.csv', records));
        const respondent = { waveId: '2026', role: 'utp', activityIds: ['taller'] };
        const { erased, keys, revisions } = await store.eraseRecords({ networkId, actorId, respondent });
        expect(erased).toEqual({ attendance: 1, rating: 1, response: 1, tie: 1 });
        expect(keys).toHaveLength(4);
        expect(keys).toEqual(keys.toSorted());
        expect(revisions).toEqual([number]);
        const left = (await store.loadNetwork(networkId))!;
        const ofWave = (waveId: string) => left.ties.filter((one) => one.waveId === waveId);
        expect(ofWave('2026').map(({ reporterRole }) => reporterRole)).toEqual(['principal']);
        expect(ofWave('2025')).toHaveLength(2);
        expect(left.ratings).toHaveLength(3);
        expect(left.attendance.map(({ activityId }) => activityId)).toEqual(['visita']);
      }));

    test('takes out an actor of the network when nothing else names it', () =>
      withStore(open, async (store) => {
        const networkId = 'network:s';
        const [a, b] = ['network:s~a', 'network:s~b'];
        const people = [a, b].map((id) => actor({ id, kind: 'school', name: id }));
        const arcs = [
          tie({ networkId, layer: 'trust', from: a, to: b }),
          tie({ networkId, layer: 'trust', from: b, to: b, reporter: b }),
        ];
        await store.commitRevision(
          draft(),
          fromFile('a.csv', [network({ id: networkId, name: 'S' }), ...people, ...arcs]),
        );
        expect((await store.eraseRecords({ networkId, actorId: b })).erased).toEqual({ tie: 1 });
        expect(await store.findActor(b)).not.toBeNull();
        expect((await store.eraseRecords({ networkId, actorId: a })).erased).toEqual({ actor: 1, tie: 1 });
        expect(await store.findActor(a)).toBeNull();
        expect((await store.eraseRecords({ networkId, actorId: b })).erased).toEqual({ actor: 1 });
      }));
  });
}
