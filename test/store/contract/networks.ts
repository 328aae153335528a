import { describe, expect, test } from 'vitest';
import { NetworkData } from '../../../contract/network-data.ts';
import { NetworkDetail, NetworkSummary } from '../../../contract/networks.ts';
import { recordKey, typesOfNetwork } from '../../../contract/record-key.ts';
import type { StoredRecord } from '../../../contract/records.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import type { RecordCount } from '../../../server/store/ports/network-reader.ts';
import { fixture } from '../fixture.ts';

/** The records of one type that the fixture gives a network, by key. */
function given(type: StoredRecord['type'], networkId: string): StoredRecord[] {
  return fixture
    .map(({ record }) => record)
    .filter((record) => record.type === type && 'networkId' in record && record.networkId === networkId)
    .sort((a, b) => (recordKey(a) < recordKey(b) ? -1 : 1));
}

/** How many ratings and ties the fixture gives a network, by wave and by characteristic or layer. */
function countsOfParts(networkId: string): RecordCount[] {
  const counts = new Map<string, RecordCount>();
  for (const record of [...given('rating', networkId), ...given('tie', networkId)]) {
    if (record.type !== 'rating' && record.type !== 'tie') continue;
    const { type, waveId } = record;
    const part = record.type === 'tie' ? record.layer : record.characteristic;
    const key = [type, waveId ?? '', part].join(' ');
    const records = (counts.get(key)?.records ?? 0) + 1;
    counts.set(key, { type, revision: 1, waveId, part, records });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

export function networkCases(store: () => NetworkStore): void {
  describe('networks', () => {
    const list = async (query: Partial<Parameters<NetworkStore['listNetworks']>[0]>) =>
      (await store().listNetworks({ limit: 500, ...query })).items;
    const ids = async (query: Parameters<typeof list>[0]) => (await list(query)).map(({ id }) => id);

    test('are listed by id with their numbers', async () => {
      const all = await list({});
      expect(all).toMatchObject([
        {
          id: 'network:costa',
          members: 3,
          waveCount: 2,
          ties: 4,
          rosterKnown: true,
          directed: true,
          validFrom: '2024-03',
        },
        {
          id: 'network:demo',
          members: 1,
          waveCount: 0,
          ties: 2,
          simulated: true,
          directed: null,
          mandate: null,
        },
      ]);
      for (const network of all) expect(NetworkSummary.strict().parse(network)).toEqual(network);
    });

    test('are narrowed by territory, kind, member and simulation', async () => {
      expect(await ids({ territoryId: 'region:05' })).toEqual(['network:costa']);
      expect(await ids({ territoryId: 'slep:costa' })).toEqual(['network:costa']);
      expect(await ids({ territoryId: 'comuna:05109' })).toEqual([]);
      expect(await ids({ kind: 'thematic' })).toEqual(['network:demo']);
      expect(await ids({ actorId: 'school:4' })).toEqual(['network:costa']);
      expect(await ids({ actorId: 'school:104' })).toEqual([]);
      expect(await ids({ simulated: true })).toEqual(['network:demo']);
    });

    test('one is found with members, waves and layers', async () => {
      const network = await store().findNetwork('network:costa');
      expect(network).toMatchObject({
        revision: 1,
        memberships: [
          { actorId: 'school:1', role: 'coordinator', validFrom: '2024-03-01', name: 'Escuela José Martí' },
          { actorId: 'school:1', role: 'member', kind: 'school' },
          { actorId: 'school:2', role: 'member', validFrom: '2024', name: 'Colegio del Puerto' },
          { actorId: 'school:4', role: 'member' },
        ],
        waves: [
          { waveId: 'w1', roster: 3, respondents: 2, ties: 2, layersAsked: ['knowledge', 'tension'] },
          { waveId: 'w2', roster: null, respondents: null, ties: 1, layersAsked: null },
        ],
        layers: [
          { layer: 'knowledge', ties: 3 },
          { layer: 'tension', ties: 1 },
        ],
      });
      expect(NetworkDetail.strict().parse(network)).toEqual(network);
      expect(await store().findNetwork('network:none')).toBeNull();
    });

    test('one is loaded with all that was stored, in the order of the keys', async () => {
      const data = await store().loadNetwork('network:costa');
      expect(NetworkData.parse(data)).toEqual(data);
      const of = (type: StoredRecord['type']) => given(type, 'network:costa');
      expect(data).toMatchObject({
        network: fixture.find(({ record }) => record.type === 'network')!.record,
        members: of('membership'),
        waves: of('wave'),
        responses: of('response'),
        ties: of('tie'),
        ratings: of('rating'),
        commitments: of('commitment'),
        activities: of('activity'),
        attendance: of('attendance'),
      });
      expect(data?.ties).toHaveLength(4);
      expect(await store().loadNetwork('network:none')).toBeNull();
    });

    test('give the memberships of actors and the members of networks, by key', async () => {
      const memberships = await store().membershipsOf(['school:4', 'school:1', 'school:1', 'school:none']);
      expect(
        memberships.map(({ actorId, networkId, role, validFrom, validTo }) => [
          ...[actorId, networkId, role, validFrom, validTo],
        ]),
      ).toEqual([
        ['school:1', 'network:costa', 'coordinator', '2024-03-01', '2025'],
        ['school:1', 'network:costa', 'member', null, null],
        ['school:4', 'network:costa', 'member', null, null],
      ]);
      expect(memberships[0]).toMatchObject({ networkName: 'Red Costa', networkKind: 'rme', attributes: {} });
      expect(await store().membershipsOf([])).toEqual([]);
      const members = await store().membersOf(['network:demo', 'network:costa', 'network:none']);
      expect(members.map(({ actorId, kind }) => `${actorId} ${kind}`)).toEqual([
        ...['school:1 school', 'school:1 school', 'school:2 school', 'school:4 school'],
        'school:demo-1 school',
      ]);
    });

    test('one has its records counted, of every type that belongs to it', async () => {
      const counts = await store().countRecords('network:costa');
      for (const type of typesOfNetwork) {
        const records = counts.filter((count) => count.type === type).map((count) => count.records);
        const sum = records.reduce((a, b) => a + b, 0);
        expect([type, sum]).toEqual([type, given(type, 'network:costa').length]);
      }
      expect(counts.map(({ revision }) => revision)).toEqual(counts.map(() => 1));
      expect(counts.filter(({ type }) => type === 'tie' || type === 'rating')).toEqual(
        countsOfParts('network:costa'),
      );
      expect(await store().countRecords('network:none')).toEqual([]);
    });

    test('one is loaded with every actor it speaks of', async () => {
      const data = await store().loadNetwork('network:costa');
      // school 104 answers for a commitment, the foundation attended: neither is a member.
      expect(data?.actors.map(({ id }) => id)).toEqual([
        ...['organisation:trama', 'school:1', 'school:104', 'school:2', 'school:4'],
      ]);
      expect(data?.actors[1]).toEqual(
        fixture.find(({ record }) => recordKey(record) === '["actor","school:1"]')!.record,
      );
    });
  });
}
