import { describe, expect, test } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { ActorDetail } from '../../../contract/actors.ts';
import { NetworkDetail } from '../../../contract/networks.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { type OpenStore, withStore } from '../open-store.ts';
import { actor, draft, fromFile, membership, network, response, territory, tie, wave } from '../records.ts';

const networkId = 'case:programa';
const period = (waveId: string, date: string, order: number) =>
  wave({
    networkId,
    waveId,
    kind: 'period',
    date,
    order,
    attributes: { name: `En ${date}`, name_en: `In ${date}` },
  });
const onRecord = (from: string, to: string, validFrom: string | null, validTo: string | null) =>
  tie({ networkId, layer: 'finances', from, to, validFrom, validTo });
const event = (eventId: string, given: Partial<Parameters<typeof newRecord<'event'>>[1]> = {}) =>
  newRecord('event', { eventId, kind: 'milestone', networkId, ...given });

/** A programme that documents tell of, in Spanish and English, and a document about a SLEP. */
const records = fromFile('casos.csv', [
  territory({ id: 'country:cl', kind: 'country', name: 'Chile' }),
  territory({ id: 'slep:1', kind: 'slep', name: 'Barrancas', parentId: 'country:cl' }),
  territory({ id: 'comuna:1', kind: 'comuna', name: 'Pudahuel', parentId: 'slep:1' }),
  territory({ id: 'comuna:2', kind: 'comuna', name: 'Arica', parentId: 'country:cl' }),
  actor({
    id: 'public-body:m',
    kind: 'public-body',
    name: 'Ministerio',
    attributes: { name_en: 'Ministry of Éducation', page: 3 },
  }),
  actor({ id: 'organisation:b', kind: 'organisation', name: 'Banco' }),
  actor({ id: 'organisation:c', kind: 'organisation', name: 'Ministry watch' }),
  network({ id: networkId, name: 'Programa', attributes: { name_en: 'Programme', section: '2' } }),
  network({ id: 'case:otra', name: 'Otra red' }),
  membership({ networkId, actorId: 'public-body:m', attributes: { role_en: 'lead', section: '3' } }),
  period('after', '2007', 3),
  period('before', '1999', 1),
  period('during', '2002', 2),
  // A sheet of answers that stands beside a period by mistake makes no survey of it.
  response({ networkId, waveId: 'after', actorId: 'public-body:m', responded: false }),
  onRecord('organisation:b', 'public-body:m', '2000', '2006'),
  onRecord('public-body:m', 'organisation:c', null, null),
  tie({ networkId, layer: 'coordinates', from: 'public-body:m', to: 'organisation:b', validFrom: '2002-05' }),
  event('e2', { date: '1996', actorIds: ['public-body:m', 'nobody:stored'] }),
  event('e1', { date: null, attributes: { stage: 2 } }),
  event('e0', { date: null, attributes: { stage: 3 } }),
  event('e3', {
    date: '1993-04',
    note: 'Nace',
    actorIds: ['organisation:b'],
    attributes: { note_en: 'Born', value: 21 },
  }),
  event('doc', { networkId: null, territoryId: 'slep:1', kind: 'document', date: '2019' }),
  event('law', { networkId: null, territoryId: 'slep:1', kind: 'law', date: '2017' }),
]);

export function documentedCases(open: OpenStore): void {
  describe('what documents tell', () => {
    const withCases = (work: (store: NetworkStore) => Promise<void>) =>
      withStore(open, async (store) => {
        await store.commitRevision(draft(), records);
        await work(store);
      });

    test('stands in answers: facts, English apart, slices in time with the ties in force and no respondents', () =>
      withCases(async (store) => {
        const detail = (await store.findNetwork(networkId))!;
        expect(NetworkDetail.strict().parse(detail)).toEqual(detail);
        expect(detail).toMatchObject({
          attributes: { section: '2' },
          english: { name: 'Programme' },
          memberships: [
            { attributes: { section: '3' }, english: { name: 'Ministry of Éducation', role: 'lead' } },
          ],
        });
        expect(
          detail.waves.map(({ waveId, ties, roster, respondents }) => [waveId, ties, roster, respondents]),
        ).toEqual([
          ['before', 1, null, null],
          ['during', 3, null, null],
          ['after', 2, null, null],
        ]);
        expect(detail.waves[0]).toMatchObject({
          attributes: { name: 'En 1999' },
          english: { name: 'In 1999' },
        });
        const other = (await store.listNetworks({ limit: 1 })).items[0]!;
        expect([other.id, 'english' in other]).toEqual(['case:otra', false]);
      }));

    test('happened in an order: by date, and what has none last, by its stage', () =>
      withCases(async (store) => {
        const { items } = (await store.listNetworkEvents(networkId, { limit: 10 }))!;
        expect(items.map(({ eventId }) => eventId)).toEqual(['e3', 'e2', 'e1', 'e0']);
        expect(items[0]).toMatchObject({
          note: 'Nace',
          english: { note: 'Born' },
          attributes: { value: 21 },
          actors: [{ id: 'organisation:b', name: 'Banco', kind: 'organisation' }],
        });
        expect(items[1]?.actors).toEqual([
          {
            id: 'public-body:m',
            name: 'Ministerio',
            kind: 'public-body',
            english: { name: 'Ministry of Éducation' },
          },
          { id: 'nobody:stored', name: 'nobody:stored', kind: 'unknown' },
        ]);
        const first = (await store.listNetworkEvents(networkId, { limit: 3 }))!;
        const rest = (await store.listNetworkEvents(networkId, { limit: 3, cursor: first.nextCursor! }))!;
        expect([...first.items, ...rest.items]).toEqual(items);
        expect(rest.nextCursor).toBeNull();
        expect(await store.listNetworkEvents('case:none', { limit: 3 })).toBeNull();
      }));

    test('is told of the actors who took part, and of the territories around a document', () =>
      withCases(async (store) => {
        const ministry = (await store.findActor('public-body:m'))!;
        expect(ActorDetail.strict().parse(ministry)).toEqual(ministry);
        expect(ministry).toMatchObject({
          attributes: { page: 3 },
          english: { name: 'Ministry of Éducation' },
          networks: [{ id: networkId, english: { name: 'Programme' } }],
        });
        expect(ministry.attributes).not.toHaveProperty('name_en');
        expect(ministry.happenings.map(({ eventId }) => eventId)).toEqual(['e2']);
        const documentsOf = async (id: string) =>
          (await store.findTerritory(id))?.documents.map(({ eventId }) => eventId);
        expect(await documentsOf('slep:1')).toEqual(['doc']);
        expect(await documentsOf('comuna:1')).toEqual(['doc']);
        expect(await documentsOf('country:cl')).toEqual(['doc']);
        expect(await documentsOf('comuna:2')).toEqual([]);
      }));

    test('is found by its Spanish and by its English name, with and without accents', () =>
      withCases(async (store) => {
        const actors = async (q: string) =>
          (await store.searchActors({ q, limit: 9 })).items.map(({ id }) => id);
        expect(await actors('ministerio')).toEqual(['public-body:m']);
        expect(await actors('ministry of education')).toEqual(['public-body:m']);
        // Both names begin so: they follow by the Spanish one.
        expect(await actors('ministry')).toEqual(['public-body:m', 'organisation:c']);
        expect((await store.searchActors({ q: 'educat', limit: 9 })).items[0]).toMatchObject({
          name: 'Ministerio',
          english: { name: 'Ministry of Éducation' },
        });
        const networks = async (q: string) =>
          (await store.listNetworks({ q, limit: 9 })).items.map(({ id }) => id);
        expect(await networks('programme')).toEqual([networkId]);
        expect(await networks('PROGRÁM')).toEqual([networkId]);
        expect(await networks('red otra')).toEqual(['case:otra']);
        expect(await networks('')).toEqual(['case:otra', networkId]);
        const first = await store.listNetworks({ q: 'r', limit: 1 });
        expect(first).toMatchObject({ items: [{ id: 'case:otra' }], nextCursor: null });
      }));
  });
}
