import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { shippedTelar } from './shipped-telar.ts';

describe('territories of the real register', () => {
  const telar = shippedTelar();

  it('lists the 16 regions and the 70 SLEPs of Chile', async () => {
    const regions = await telar.query(api.listTerritories, { query: { kind: 'region', simulated: 'false' } });
    expect(regions.items).toHaveLength(16);
    const sleps = await telar.query(api.listTerritories, {
      query: { kind: 'slep', simulated: 'false', limit: '500' },
    });
    expect(sleps.items).toHaveLength(70);
    expect(sleps.items.find((slep) => slep.name.includes('Barrancas'))).toMatchObject({
      id: 'slep:1303',
      firstYear: 2018,
    });
  });

  it('gives a SLEP its comunas with their years, its years of the register and its events', async () => {
    const barrancas = await telar.query(api.showTerritory, { id: 'slep:1303' });
    expect(barrancas.comunas.map((comuna) => comuna.name).toSorted()).toEqual([
      'Cerro Navia',
      'Lo Prado',
      'Pudahuel',
    ]);
    expect(barrancas.years.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025]);
    for (const { schools, working } of barrancas.years) expect(working).toBeLessThanOrEqual(schools);
  });

  it.each([
    ['slep puerto cordillera', 'slep:0402'],
    ['puerto cordilera', 'slep:0402'],
    ['slep de costa araucania', 'slep:0902'],
    ['costa araucanía', 'slep:0902'],
    ['region coquimbo', 'region:04'],
    ['comuna coquimbo', 'comuna:04102'],
  ])('finds "%s" first, in time: %s', async (q, id) => {
    const query = { q, limit: '5' };
    expect((await telar.query(api.listTerritories, { query })).items[0]?.id).toBe(id);
    const start = performance.now();
    await telar.query(api.listTerritories, { query });
    // About 5 ms; what else the machine does must not fail the test.
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('finds a school with a mistake in its name, and no closed one before one that works', async () => {
    const { items } = await telar.query(api.searchActors, { query: { q: 'escuela cordilera', limit: '50' } });
    expect(items[0]?.name).toMatch(/CORDILLERA/);
    const working = items.map(({ state }) => state === null || state === 'working');
    expect(working.lastIndexOf(true)).toBeLessThan(working.concat(false).indexOf(false));
  });

  it('counts the schools that a SLEP runs apart from the others of its comunas', async () => {
    const { years } = await telar.query(api.showTerritory, { id: 'slep:0402' });
    expect(years.find(({ year }) => year === 2024)).toMatchObject({
      ...{ working: 168, enrolment: 50_688, rural: 20 },
      own: { schools: 49, enrolment: 13_977, rural: 16 },
    });
    // A SLEP that begins in 2026 runs none before, which is not that there are none to run.
    const later = await telar.query(api.listTerritories, { query: { kind: 'slep', limit: '500' } });
    const young = later.items.find(({ firstYear }) => firstYear === 2026);
    const detail = await telar.query(api.showTerritory, { id: young?.id ?? '' });
    expect(detail.years.map(({ own }) => own)).toEqual(detail.years.map(() => null));
    expect(young?.publicSchools).toBeGreaterThan(0);
  });

  it('counts every working school of the country once, in its regions', async () => {
    const country = await telar.query(api.showTerritory, { id: 'country:cl' });
    const regions = await telar.query(api.listTerritories, { query: { kind: 'region', simulated: 'false' } });
    // Printed by MINEDUC in the record layout of the directory.
    const published = [
      { year: 2022, schools: 16_601, working: 12_105 },
      { year: 2023, schools: 16_659, working: 12_077 },
      { year: 2024, schools: 16_694, working: 12_037 },
      { year: 2025, schools: 16_768, working: 12_038 },
    ];
    expect(country.years).toMatchObject(published);
    expect(regions.items.reduce((sum, region) => sum + region.schools, 0)).toBe(12_038);
  });

  it('draws the largest SLEP: public schools, who runs them, seeded positions, in time', async () => {
    const sleps = await telar.query(api.listTerritories, {
      query: { kind: 'slep', simulated: 'false', limit: '500' },
    });
    const largest = sleps.items.toSorted((a, b) => b.publicSchools - a.publicSchools)[0];
    const id = largest?.id ?? '';
    const first = await telar.query(api.showTerritoryGraph, { id });
    const schools = first.actors.filter((actor) => actor.kind === 'school');
    expect(schools).toHaveLength(largest?.publicSchools ?? -1);
    expect(
      schools.every((school) =>
        ['slep', 'municipal-daem', 'municipal-corporation'].includes(school.dependency ?? ''),
      ),
    ).toBe(true);
    const ids = new Set(first.actors.map((actor) => actor.id));
    expect(first.ties.every((tie) => ids.has(tie.from) && ids.has(tie.to))).toBe(true);
    expect(first.actors.every((actor) => Number.isFinite(actor.x) && Number.isFinite(actor.y))).toBe(true);
    expect(await telar.query(api.showTerritoryGraph, { id })).toEqual(first);
  });

  it('draws the example territory in the newest year of the register too', async () => {
    const years = (await telar.query(api.showTerritory, { id: 'slep:demo' })).years;
    expect(years.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025]);
    const { actors } = await telar.query(api.showTerritoryGraph, { id: 'slep:demo' });
    expect(actors.filter(({ kind }) => kind === 'school').length).toBeGreaterThan(10);
  });

  it('keeps nearness apart from collaboration: drawn only when asked for', async () => {
    const byDefault = await telar.query(api.showTerritoryGraph, { id: 'comuna:13101' });
    expect(byDefault.ties.some((tie) => tie.layer === 'proximity')).toBe(false);
    expect(byDefault.scope.layersAvailable.some(({ layer }) => layer === 'proximity')).toBe(true);
    const near = await telar.query(api.showTerritoryGraph, {
      id: 'comuna:13101',
      query: { layers: 'proximity' },
    });
    expect(new Set(near.ties.map((tie) => tie.layer))).toEqual(new Set(['proximity']));
  });

  it('puts schools where they lie on the map when the layout is geographic', async () => {
    const id = 'comuna:13101';
    const organic = await telar.query(api.showTerritoryGraph, { id });
    const map = await telar.query(api.showTerritoryGraph, { id, query: { layout: 'geographic' } });
    expect(map.actors.map((actor) => actor.id)).toEqual(organic.actors.map((actor) => actor.id));
    const schools = map.actors.filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
    const order = (values: number[]) =>
      values.map((_value, at) => at).sort((a, b) => values[a]! - values[b]!);
    const [northernmost, southernmost] = [-1, 0].map((at) => order(schools.map((s) => s.latitude!)).at(at)!);
    const [easternmost, westernmost] = [-1, 0].map((at) => order(schools.map((s) => s.longitude!)).at(at)!);
    expect(schools[northernmost!]!.y).toBeGreaterThan(schools[southernmost!]!.y);
    expect(schools[easternmost!]!.x).toBeGreaterThan(schools[westernmost!]!.x);
    expect(schools.every(({ latitude, y }) => y >= schools[southernmost!]!.y || latitude === null)).toBe(
      true,
    );
  });

  it('says what a limit left out', async () => {
    const region = await telar.query(api.showTerritoryGraph, { id: 'region:13', query: { limit: '200' } });
    expect(region.actors.length).toBeLessThanOrEqual(200);
    expect(region.scope.truncated).toBe(true);
    expect(region.scope.leftOut[0]?.actors).toBeGreaterThan(1000);
  });

  it('has the events of a territory, each with its school', async () => {
    const eventsOf = async (query: Record<string, string>) => {
      const events: { toYear: number; name: string }[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: { items: typeof events; nextCursor: string | null } = await telar.query(
          api.listSchoolEvents,
          {
            query: { ...query, limit: '500', ...(cursor === '' ? {} : { cursor }) },
          },
        );
        events.push(...page.items);
        cursor = page.nextCursor;
      }
      return events;
    };
    for (const [year, moved] of [
      [2024, 294],
      [2025, 1012],
    ] as const) {
      const events = await eventsOf({ kind: 'municipal-to-slep', year: String(year) });
      expect(events).toHaveLength(moved);
      expect(events.every((event) => event.toYear === year && event.name !== '')).toBe(true);
    }
  });
});
