import { describe, expect, test } from 'vitest';
import { Territory, TerritoryDetail } from '../../../contract/territories.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';

export function territoryCases(store: () => NetworkStore): void {
  describe('territories', () => {
    const list = async (query: Partial<Parameters<NetworkStore['listTerritories']>[0]>) =>
      (await store().listTerritories({ limit: 500, ...query })).items;
    const ids = async (query: Parameters<typeof list>[0]) => (await list(query)).map(({ id }) => id);

    test('are listed by id, as the contract has them', async () => {
      const all = await list({});
      expect(all).toHaveLength(13);
      expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort());
      for (const territory of all) expect(Territory.strict().parse(territory)).toEqual(territory);
    });

    test('are narrowed by kind, parent, simulation and words of the name', async () => {
      expect(await ids({ kind: 'region' })).toEqual(['region:05', 'region:13', 'region:demo']);
      expect(await ids({ parentId: 'province:051' })).toEqual(['comuna:05101', 'comuna:05109']);
      expect(await ids({ simulated: true })).toEqual(['comuna:demo-1', 'region:demo']);
      expect(await ids({ simulated: false, kind: 'region' })).toEqual(['region:05', 'region:13']);
      expect(await ids({ q: 'ñuñ' })).toEqual(['comuna:13120']);
      expect(await ids({ q: 'MAR vina' })).toEqual(['comuna:05109']);
      expect(await ids({ q: 'ar' })).toEqual([]);
    });

    test('are found by words of their kind, with a mistake in typing, and page by page, best first', async () => {
      expect(await ids({ q: 'slep de costa' })).toEqual(['slep:costa']);
      expect((await ids({ q: 'region valparaiso' }))[0]).toBe('region:05');
      expect((await ids({ q: 'comuna valparaiso' }))[0]).toBe('comuna:05101');
      const whole = await ids({ q: 'valparaiso' });
      expect(whole.length).toBeGreaterThan(1);
      expect(await ids({ q: 'balparaiso' })).toEqual(whole);
      const first = await store().listTerritories({ q: 'valparaiso', limit: 1 });
      const rest = await store().listTerritories({ q: 'valparaiso', limit: 9, cursor: first.nextCursor! });
      expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(whole);
    });

    test.each([
      // Of the newest register year, 2025: school 3 is closed by then, school 5 is delegated administration.
      ['comuna:05101', { schools: 2, publicSchools: 1, networks: 1 }],
      ['comuna:05109', { schools: 0, publicSchools: 0, networks: 0 }],
      ['region:05', { schools: 2, publicSchools: 1, networks: 1 }],
      ['comuna:13120', { schools: 3, publicSchools: 2, networks: 0 }],
      ['comuna:13101', { schools: 0, publicSchools: 0, networks: 0 }],
      ['country:cl', { schools: 5, publicSchools: 3, networks: 1 }],
      ['slep:costa', { schools: 2, publicSchools: 1, networks: 1, firstYear: 2025 }],
      // School 104 lies in the same comuna, but no longer in the DEPROV.
      ['deprov:131', { schools: 2, publicSchools: 1, networks: 0, firstYear: null }],
      ['region:demo', { schools: 2, publicSchools: 1, networks: 1, simulated: true }],
    ])('%s counts its schools and networks', async (id, counts) => {
      expect(await store().findTerritory(id)).toMatchObject(counts);
    });

    test('a SLEP is found with its comunas and their first years', async () => {
      const slep = await store().findTerritory('slep:costa');
      expect(slep).toMatchObject({
        ancestors: [
          { id: 'country:cl', kind: 'country', name: 'Chile' },
          { id: 'region:05', kind: 'region', name: 'Valparaíso' },
        ],
        comunas: [
          { id: 'comuna:05101', name: 'Valparaíso', fromYear: 2025, schools: 2 },
          { id: 'comuna:05109', name: 'Viña del Mar', fromYear: 2026, schools: 0 },
        ],
        years: [
          { year: 2024, schools: 3, working: 3, publicWorking: 2, enrolment: 212, rural: 1, own: null },
          {
            ...{ year: 2025, schools: 3, working: 2, publicWorking: 1, enrolment: 210, rural: 0 },
            own: { schools: 1, enrolment: 210, rural: 0 },
          },
        ],
        events: { 'closed.2024-2025': 1, 'municipal-to-slep.2024-2025': 1, 'owner-changed.2024-2025': 1 },
      });
      expect(TerritoryDetail.strict().parse(slep)).toEqual(slep);
    });

    test('only a SLEP has schools of its own, and only in the years in which it runs them', async () => {
      for (const id of ['region:05', 'comuna:05101', 'country:cl'])
        expect((await store().findTerritory(id))?.years.map(({ own }) => own)).toEqual([null, null]);
    });

    test('a DEPROV has the comunas of its schools, counting its own schools only', async () => {
      expect(await store().findTerritory('deprov:131')).toMatchObject({
        comunas: [{ id: 'comuna:13120', name: 'Ñuñoa', fromYear: null, schools: 2 }],
        years: [
          { year: 2024, schools: 1, working: 1, publicWorking: 1, enrolment: 0, rural: 0 },
          { year: 2025, schools: 2, working: 2, publicWorking: 1, enrolment: 0, rural: 0 },
        ],
        events: {},
      });
    });

    test('a region has the comunas below it, a comuna itself', async () => {
      const region = await store().findTerritory('region:13');
      expect(region?.comunas.map(({ id }) => id)).toEqual(['comuna:13101', 'comuna:13120']);
      const comuna = await store().findTerritory('comuna:13120');
      expect(comuna?.comunas.map(({ id }) => id)).toEqual(['comuna:13120']);
      expect(comuna?.ancestors.map(({ id }) => id)).toEqual(['country:cl', 'region:13', 'province:131']);
    });

    test('an unknown one is null', async () => {
      expect(await store().findTerritory('comuna:99999')).toBeNull();
    });

    test('the years of the register are listed oldest first', async () => {
      expect(await store().listYears()).toEqual([2024, 2025]);
    });
  });

  describe('school events', () => {
    const list = async (query: Partial<Parameters<NetworkStore['listSchoolEvents']>[0]>) =>
      (await store().listSchoolEvents({ limit: 500, ...query })).items;

    test('carry the school by name and an id of their own', async () => {
      expect(await list({ kind: 'closed' })).toEqual([
        {
          ...{ id: 'school:3.2024-2025.closed', schoolId: 'school:3', name: 'Escuela Rural Los Ángeles' },
          ...{ fromYear: 2024, toYear: 2025, kind: 'closed', before: 'working', after: 'closed' },
        },
      ]);
    });

    test('are narrowed by school, year and territory', async () => {
      expect(await list({})).toHaveLength(3);
      expect((await list({ schoolId: 'school:1' })).map(({ kind }) => kind)).toEqual([
        'municipal-to-slep',
        'owner-changed',
      ]);
      expect(await list({ toYear: 2024 })).toEqual([]);
      expect(await list({ territoryId: 'comuna:05109' })).toHaveLength(1);
      expect(await list({ territoryId: 'slep:costa', toYear: 2025 })).toHaveLength(3);
      expect(await list({ territoryId: 'deprov:131' })).toEqual([]);
    });
  });
}
