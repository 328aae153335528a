import { describe, expect, test } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { recordKey } from '../../../contract/record-key.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { StoredRecord } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { collect } from '../everything.ts';
import { fixture } from '../fixture.ts';
import { support, supportTypes } from '../fixture/support.ts';
import { type OpenStore, withStore } from '../open-store.ts';
import { actor, draft, fromFile, network } from '../records.ts';

const inOrder = (records: readonly StoredRecord[]): StoredRecord[] =>
  records.toSorted((a, b) => byCodeUnit(recordKey(a), recordKey(b)));

/** All events, contracts, evaluations and results that a store holds. */
async function supportIn(store: NetworkStore): Promise<StoredRecord[]> {
  const streams = supportTypes.map((type) => collect(store.streamRecords({ type, where: {} })));
  return inOrder((await Promise.all(streams)).flat().map(({ record }) => record));
}

const given = inOrder(support.filter(({ type }) => type !== 'actor'));
const without = (...left: StoredRecord[]) => given.filter((record) => !left.includes(record));
const find = (key: string) => given.find((record) => recordKey(record).startsWith(key))!;

const trama = { sostenedorId: 'sostenedor:65154016', providerId: 'organisation:trama', contractId: '1' };

export function supportCases(open: OpenStore): void {
  const filled = (work: (store: NetworkStore) => Promise<void>) =>
    withStore(open, async (store) => {
      await store.commitRevision(draft(), [...fixture, ...fromFile('apoyos.csv', support)]);
      await work(store);
    });

  describe('events, contracts, evaluations and results', () => {
    test('come back as they were stored, and the events of a network with it', () =>
      filled(async (store) => {
        expect(await supportIn(store)).toEqual(given);
        const { events, actors } = (await store.loadNetwork('network:costa'))!;
        expect(events.map(({ eventId, kind }) => [eventId, kind])).toEqual([
          ['e1', 'founded'],
          ['e2', 'feria'],
        ]);
        expect(events[0]).toEqual(find('["event","network:costa",null,"e1"'));
        expect(actors.map(({ id }) => id)).toContain('school:2');
      }));

    test('said again change nothing; a contract and a result of the same key are replaced, and come back', () =>
      filled(async (store) => {
        await store.commitRevision(draft(), fromFile('apoyos.csv', support));
        expect(await supportIn(store)).toEqual(given);
        const contract = newRecord('contract', { ...trama, schoolIds: ['school:4'], amount: 3 });
        const result = newRecord('result', { schoolId: 'school:1', year: 2023, measure: 'SIMCE', value: 1 });
        await store.commitRevision(draft(), fromFile('b.csv', [contract, result]));
        const replaced = [find(recordKey(contract)), find(recordKey(result))];
        expect(await supportIn(store)).toEqual(inOrder([...without(...replaced), contract, result]));
        await store.undoRevision(3);
        expect(await supportIn(store)).toEqual(given);
        await store.undoRevision(1);
        expect(await supportIn(store)).toEqual(given);
        await store.undoRevision(2);
        expect(await supportIn(store)).toEqual([]);
      }));

    test('go where an import tells the events of a network or the evaluations of a contract anew, until it is undone', () =>
      filled(async (store) => {
        const event = newRecord('event', { networkId: 'network:costa', eventId: 'e2', kind: 'feria' });
        const evaluation = newRecord('evaluation', {
          ...trama,
          evaluator: 'provider',
          dimension: 'd',
          score: 1,
        });
        const replaces: RecordScope[] = [
          { type: 'event', where: { networkId: 'network:costa' } },
          { type: 'evaluation', where: trama },
        ];
        const records = fromFile('b.csv', [event, evaluation]);
        const { changes } = await store.compareImport({ replaces }, records, 9);
        expect(changes).toEqual([
          { type: 'evaluation', new: 1, same: 0, changed: 0, gone: 2 },
          { type: 'event', new: 0, same: 1, changed: 0, gone: 1 },
        ]);
        await store.commitRevision(draft({ replaces }), records);
        const gone = given.filter(
          ({ type }, at) => type === 'evaluation' || given[at] === find('["event","network:costa",null,"e1"'),
        );
        expect(await supportIn(store)).toEqual(inOrder([...without(...gone), evaluation]));
        await store.undoRevision(2);
        expect(await supportIn(store)).toEqual(given);
      }));

    test('of a network go with it when it is erased; those of no network stay, with the actors that they name', () =>
      filled(async (store) => {
        const own = (name: string) => `network:s~${name}`;
        const people = ['a', 'b', 'c', 'd', 'e'].map((name) =>
          actor({ id: own(name), kind: 'organisation', name }),
        );
        const kept = [
          newRecord('contract', { providerId: own('a'), contractId: '1', schoolIds: [own('b')] }),
          newRecord('evaluation', {
            ...{ providerId: own('a'), contractId: '1', evaluator: own('c'), dimension: 'd', score: 1 },
          }),
        ];
        const event = newRecord('event', {
          ...{ networkId: 'network:s', eventId: 'x', kind: 'hito', note: 'secreto', actorIds: [own('d')] },
        });
        await store.commitRevision(
          draft(),
          fromFile('s.csv', [network({ id: 'network:s', name: 'S' }), ...people, event, ...kept]),
        );
        await store.commitRevision(draft(), fromFile('s.csv', [{ ...event, note: 'otro secreto' }]));
        const { erased } = await store.eraseRecords({ networkId: 'network:s' });
        expect(erased).toEqual({ actor: 2, event: 1, network: 1 });
        expect(await supportIn(store)).toEqual(inOrder([...given, ...kept]));
        await store.undoRevision(3);
        expect(await supportIn(store)).toEqual(inOrder([...given, ...kept]));
        const left = await Promise.all(people.map(async ({ id }) => (await store.findActor(id)) !== null));
        expect(left).toEqual([true, true, true, false, false]);
      }));
  });
}
