import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

describe('routes between two actors', () => {
  let telar: RunningTelar;
  let network = '';
  let members: string[] = [];
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
    const { items } = await telar.query(api.listNetworks, { query: { limit: '500' } });
    network = items.find(({ id }) => id.includes('florentine'))!.id;
    const { actors, ties } = await telar.query(api.showNetworkGraph, { id: network });
    const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
    members = actors.map(({ id }) => id).filter((id) => tied.has(id));
  });
  afterAll(() => telar.stop());

  it('gives all shortest at once and the k shortest one by one', async () => {
    const [from, to] = [members[0]!, members.at(-1)!];
    const found = await telar.query(api.findNetworkRoutes, { id: network, query: { from, to, k: '5' } });
    expect(found).toMatchObject({ from, to, directed: false });
    expect(found.routes).toHaveLength(5);
    expect(found.routes[0]!.length).toBe(found.length);
    const lengths = found.routes.map(({ length }) => length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    for (const { actors } of found.routes) expect([actors[0], actors.at(-1)]).toEqual([from, to]);
    const shortest = found.routes.filter(({ length }) => length === found.length);
    for (const actor of shortest.flatMap(({ actors }) => actors)) expect(found.actors).toContain(actor);
  });

  it('works in a territory, where there may be no route', async () => {
    const { actors } = await telar.query(api.showTerritoryGraph, { id: 'slep:1303' });
    const schools = actors.filter(({ kind }) => kind === 'school').map(({ id }) => id);
    const query = { from: schools[0]!, to: schools[1]! };
    const found = await telar.query(api.findTerritoryRoutes, { id: 'slep:1303', query });
    if (typeof found.length === 'number') expect(found.routes.length).toBeGreaterThan(0);
    else expect(found).toMatchObject({ length: { undefined: 'not-connected' }, routes: [], ties: [] });
  });

  it.each([
    [{ from: 'nobody' }, 400, 'from'],
    [{ to: 'nobody' }, 400, 'to'],
    [{ k: '0' }, 400, 'k'],
    [{ k: '101' }, 400, 'k'],
  ])('refuses %j', async (wrong, status, field) => {
    const query = new URLSearchParams({ from: members[0]!, to: members[1]!, ...wrong }).toString();
    const path = `${apiRoot}/networks/${encodeURIComponent(network)}/routes?${query}`;
    expect(await telar.refused(path)).toMatchObject({ status, field });
  });

  it('joins two different actors only, and knows no network by a wrong id', async () => {
    const same = `from=${encodeURIComponent(members[0]!)}&to=${encodeURIComponent(members[0]!)}`;
    const path = `${apiRoot}/networks/${encodeURIComponent(network)}/routes?${same}`;
    expect(await telar.refused(path)).toMatchObject({ status: 400, field: 'to' });
    expect((await telar.refused(`${apiRoot}/networks/none/routes?${same}`)).status).toBe(404);
  });
});
