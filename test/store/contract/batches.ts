import { describe, expect, test } from 'vitest';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { type OpenStore, withStore } from '../open-store.ts';
import { draft, fromFile, network, wave } from '../records.ts';

/** Answers about many things at once. */
export function batchCases(store: () => NetworkStore): void {
  describe('many at once', () => {
    const ids = ['network:demo', 'network:none', 'network:costa', 'network:demo'];

    test('networks are loaded with the same bytes as one by one, ordered by id', async () => {
      const oneByOne = [
        await store().loadNetwork('network:costa'),
        await store().loadNetwork('network:demo'),
      ];
      expect(JSON.stringify(await store().loadNetworks({ ids }))).toBe(JSON.stringify(oneByOne));
      expect(JSON.stringify(await store().loadNetworks({ ids: ['network:demo'] }))).toBe(
        JSON.stringify(oneByOne.slice(1)),
      );
      expect(await store().loadNetworks({ ids: [] })).toEqual([]);
    });

    test('networks of a territory are those in it and inside it', async () => {
      const loaded = async (territoryId: string) =>
        (await store().loadNetworks({ territoryId })).map((data) => data.network.id);
      expect(await loaded('region:05')).toEqual(['network:costa']);
      expect(await loaded('slep:costa')).toEqual(['network:costa']);
      expect(await loaded('region:demo')).toEqual(['network:demo']);
      expect(await loaded('comuna:05109')).toEqual([]);
      expect(await loaded('region:99')).toEqual([]);
    });

    test('territories are named, those that are stored', async () => {
      const names = await store().namesOfTerritories([
        ...['comuna:13120', 'comuna:05101', 'comuna:99999', 'comuna:13120'],
      ]);
      expect(Object.fromEntries(names)).toEqual({ 'comuna:05101': 'Valparaíso', 'comuna:13120': 'Ñuñoa' });
      expect((await store().namesOfTerritories([])).size).toBe(0);
    });

    test('networks have their last wave, those that have one', async () => {
      expect(Object.fromEntries(await store().lastWaves(ids))).toEqual({ 'network:costa': 'w2' });
    });

    test.each([
      ['slep:costa', 2025, 'all'],
      ['slep:costa', 2024, 'all'],
      ['slep:costa', 2025, 'public'],
      ['deprov:131', 2025, 'all'],
      ['region:demo', 2025, 'all'],
      ['comuna:demo-1', 1999, 'public'],
      ['country:cl', 2025, 'all'],
      ['slep:costa', 1999, 'all'],
      ['slep:nowhere', 2025, 'all'],
    ] as const)('the graph of %s in %i, %s schools, is counted as it is loaded', async (id, year, scope) => {
      const graph = await store().loadTerritory({ id, year, scope });
      expect(await store().countTies({ territoryId: id, year, scope })).toEqual({
        actors: graph?.actors.length ?? 0,
        ties: graph?.ties.length ?? 0,
      });
    });

    test.each(['network:costa', 'network:demo', 'network:none'])(
      '%s is counted as it is loaded',
      async (id) => {
        const data = await store().loadNetwork(id);
        expect(await store().countTies({ networkId: id })).toEqual({
          actors: data?.actors.length ?? 0,
          ties: data?.ties.length ?? 0,
        });
      },
    );
  });
}

export function lastWaveCases(open: OpenStore): void {
  describe('the last wave', () => {
    test('is the one of the latest date, then order, then id', () =>
      withStore(open, async (store) => {
        const of = (networkId: string, waves: [id: string, order: number, date?: string][]) => [
          network({ id: networkId, name: networkId }),
          ...waves.map(([waveId, order, date]) => wave({ networkId, waveId, order, date: date ?? null })),
        ];
        await store.commitRevision(
          draft(),
          fromFile('ondas.csv', [
            ...of('network:a', [
              ['a-late', 1, '2025-06'],
              ['b-early', 2, '2024-03'],
              ['c-undated', 3],
            ]),
            ...of('network:b', [
              ['x', 2],
              ['y', 1],
            ]),
            ...of('network:c', [
              ['p', 1, '2024'],
              ['q', 1, '2024'],
            ]),
            wave({ networkId: 'network:unknown', waveId: 'w', order: 1 }),
          ]),
        );
        const ids = ['network:a', 'network:b', 'network:c', 'network:unknown'];
        expect(Object.fromEntries(await store.lastWaves(ids))).toEqual({
          ...{ 'network:a': 'a-late', 'network:b': 'x', 'network:c': 'q' },
        });
      }));
  });
}
