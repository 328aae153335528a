import { describe, expect, test } from 'vitest';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import type { StoredGraph } from '../../../server/store/ports/graph-reader.ts';

const actorIds = (graph: StoredGraph | null) => graph?.actors.map(({ id }) => id);
const arcs = (graph: StoredGraph | null) =>
  graph?.ties.map(({ layer, from, to }) => `${layer} ${from} ${to}`);

export function graphCases(store: () => NetworkStore): void {
  describe('a territory as a graph', () => {
    const load = (id: string, year: number, scope: 'public' | 'all') =>
      store().loadTerritory({ id, year, scope });

    test('has the working schools, their owners, partners and the ties among them', async () => {
      const graph = await load('slep:costa', 2025, 'all');
      expect(actorIds(graph)).toEqual([
        ...['organisation:trama', 'school:1', 'school:2'],
        ...['sostenedor:62000002', 'sostenedor:65000003', 'university:10'],
      ]);
      expect(arcs(graph)).toEqual([
        'knowledge school:1 school:2',
        'knowledge school:1 school:2',
        'knowledge school:2 school:1',
        'administers sostenedor:62000002 school:1',
        'administers sostenedor:65000003 school:2',
        'assists organisation:trama sostenedor:62000002',
        'assists university:10 school:1',
      ]);
      expect(graph?.truncated).toBe(false);
    });

    test('shows schools as they were in that year', async () => {
      const graph = await load('slep:costa', 2024, 'all');
      expect(actorIds(graph)).toEqual([
        ...['school:1', 'school:2', 'school:3'],
        ...['sostenedor:65000003', 'sostenedor:69000001', 'university:10'],
      ]);
      expect(graph?.actors.find(({ id }) => id === 'school:1')).toMatchObject({
        ...{ name: 'Escuela F-1', sostenedorId: 'sostenedor:69000001', dependency: 'municipal-daem' },
        ...{ enrolment: 200, latitude: -33.05, longitude: -71.6, state: 'working', rbd: 1 },
      });
      expect(arcs(graph)?.filter((arc) => arc.startsWith('administers'))).toEqual([
        'administers sostenedor:65000003 school:2',
        'administers sostenedor:69000001 school:1',
        'administers sostenedor:69000001 school:3',
      ]);
      expect(graph?.years.map(({ schoolId, year }) => [schoolId, year])).toEqual([
        ['school:1', 2024],
        ['school:2', 2024],
        ['school:3', 2024],
      ]);
    });

    test('of public scope leaves out private and delegated schools', async () => {
      expect(actorIds(await load('slep:costa', 2025, 'public'))).toEqual([
        ...['organisation:trama', 'school:1', 'sostenedor:62000002', 'university:10'],
      ]);
      expect(actorIds(await load('comuna:13120', 2025, 'public'))).toEqual(['school:104', 'school:4']);
    });

    test('of a DEPROV has the schools that the register puts in it', async () => {
      expect(actorIds(await load('deprov:131', 2025, 'all'))).toEqual(['school:4', 'school:5']);
    });

    test('of a year without a register is empty; of an unknown territory, null', async () => {
      expect(await load('slep:costa', 1999, 'all')).toEqual({
        actors: [],
        ties: [],
        years: [],
        truncated: false,
      });
      expect(await load('slep:nowhere', 2025, 'all')).toBeNull();
    });

    test('of a simulated territory has its fictional schools in any year, and real ones never', async () => {
      const graph = await load('region:demo', 2025, 'all');
      expect(actorIds(graph)).toEqual(['school:demo-1', 'school:demo-2']);
      expect(arcs(graph)).toEqual(['trust school:demo-1 school:demo-2', 'trust school:demo-2 school:demo-1']);
      expect(actorIds(await load('comuna:demo-1', 1999, 'public'))).toEqual(['school:demo-1']);
      expect(actorIds(await load('country:cl', 2025, 'all'))).not.toContain('school:demo-1');
    });
  });

  describe('the surroundings of an actor', () => {
    const ego = (given: Partial<Parameters<NetworkStore['loadEgo']>[0]> & { id: string }) =>
      store().loadEgo({ depth: 1, layers: [], year: null, limit: 100, ...given });

    test('are those within so many ties, in either direction, and the ties among them', async () => {
      const one = await ego({ id: 'school:4' });
      expect(actorIds(one)).toEqual(['school:2', 'school:4']);
      expect(arcs(one)).toEqual(['tension school:2 school:4']);
      expect(actorIds(await ego({ id: 'school:4', depth: 2 }))).toEqual([
        ...['school:1', 'school:2', 'school:4', 'sostenedor:65000003'],
      ]);
      expect(actorIds(await ego({ id: 'school:4', depth: 3 }))).toEqual([
        ...['school:1', 'school:2', 'school:4', 'sostenedor:62000002', 'sostenedor:65000003'],
        ...['sostenedor:69000001', 'university:10'],
      ]);
    });

    test('follow the given layers only', async () => {
      const graph = await ego({ id: 'school:1', depth: 3, layers: ['assists', 'tension'] });
      expect(actorIds(graph)).toEqual(['school:1', 'university:10']);
      expect(arcs(graph)).toEqual(['assists university:10 school:1']);
    });

    test('follow administration in the given year only, both ends included', async () => {
      const owners = async (year: number | null) =>
        actorIds(await ego({ id: 'school:1', layers: ['administers'], year }))?.slice(1);
      expect(await owners(2024)).toEqual(['sostenedor:69000001']);
      expect(await owners(2025)).toEqual(['sostenedor:62000002']);
      expect(await owners(2022)).toEqual([]);
      expect(await owners(null)).toEqual(['sostenedor:62000002', 'sostenedor:69000001']);
    });

    test('stop at the limit, by id, and say so', async () => {
      const graph = await ego({ id: 'school:1', limit: 3 });
      expect(graph?.truncated).toBe(true);
      expect(actorIds(graph)).toEqual(['school:1', 'school:2', 'sostenedor:62000002']);
      expect((await ego({ id: 'school:1', limit: 5 }))?.truncated).toBe(false);
    });

    test('of an actor without ties are itself; of an unknown one, null', async () => {
      expect(await ego({ id: 'school:5' })).toMatchObject({ actors: [{ id: 'school:5' }], ties: [] });
      expect(await ego({ id: 'school:999' })).toBeNull();
    });
  });
}
