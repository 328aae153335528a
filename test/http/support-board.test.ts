import { describe, expect, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { shippedTelar } from './shipped-telar.ts';

const telar = shippedTelar();

describe('the board of supports', () => {
  const board = (query: Record<string, string> = {}, id = 'slep:demo') =>
    telar.query(api.showSupportBoard, { id, query });

  it('shows the example territory, isolated and unsupported schools first', async () => {
    const { schools, totals, supporters, ...rest } = await board();
    expect(rest).toMatchObject({ simulated: true, known: true, year: 2025, overload: 4 });
    expect(rest.kindsKnown).toEqual(['supervision', 'ate', 'university', 'programme', 'network', 'other']);
    expect(schools).toHaveLength(124);
    const urgent = schools.filter(
      ({ notes, isolation }) =>
        notes.includes('none') && isolation !== null && isolation !== 'did-not-answer',
    );
    expect(urgent.length).toBeGreaterThan(0);
    expect(schools.slice(0, urgent.length)).toEqual(urgent);
    expect(totals.isolatedAndUnsupported).toBe(urgent.length);
    for (const total of Object.values(totals)) expect(total).toBeGreaterThan(0);
    for (const { comunaName, rbd } of schools) expect([comunaName === null, rbd]).toEqual([false, null]);
    const ates = supporters.filter(({ kind }) => kind === 'ate').map(({ id }) => id);
    expect(ates.toSorted()).toEqual(['organisation:demo-ate-1', 'organisation:demo-ate-2']);
  });

  it('agrees with the list of isolated schools', async () => {
    const { groups } = await telar.query(api.listIsolatedSchools, { id: 'slep:demo' });
    // A school that has ties in another network is isolated in one, and not as a school.
    const silent = groups
      .find(({ id }) => id === 'silent')!
      .schools.filter(({ otherNetworks }) => otherNetworks.length === 0)
      .map(({ id }) => id);
    const { schools } = await board();
    const states = schools.filter(({ isolation }) => isolation === 'silent').map(({ id }) => id);
    expect(states.toSorted()).toEqual([...new Set(silent)].toSorted());
  });

  it('goes by the year and by the threshold of overload', async () => {
    const [newest, earlier, strict] = [
      await board(),
      await board({ year: '2022' }),
      await board({ overload: '2' }),
    ];
    expect(earlier.totals.unsupported).toBeGreaterThan(newest.totals.unsupported);
    expect(strict.totals.overloaded).toBeGreaterThan(newest.totals.overloaded);
    expect(strict.schools.filter(({ notes }) => notes.includes('overload'))).toHaveLength(
      strict.totals.overloaded,
    );
  });

  it('calls no real school unsupported where nothing is known of supports', async () => {
    const real = await board({}, 'slep:1303');
    expect(real).toMatchObject({
      known: false,
      kindsKnown: [],
      simulated: false,
      totals: { unsupported: 0 },
    });
    expect(real.schools.length).toBeGreaterThan(40);
    for (const { supports, notes, rbd } of real.schools) {
      expect([supports, notes]).toEqual([[], []]);
      expect(rbd).not.toBeNull();
    }
  });

  it.each([
    ['year=1990', 'year'],
    ['overload=1', 'overload'],
    ['overload=many', 'overload'],
  ])('refuses %s', async (query, field) => {
    const path = `${apiRoot}/territories/slep:demo/support?${query}`;
    expect(await telar.refused(path)).toMatchObject({ status: 400, field });
  });

  it('knows no other territory', async () => {
    expect((await telar.refused(`${apiRoot}/territories/slep:none/support`)).status).toBe(404);
  });
});

describe('co-membership', () => {
  it('joins the schools of a territory that are members of one network, with how many they share', async () => {
    const graph = await telar.query(api.showTerritoryGraph, {
      id: 'slep:demo',
      query: { layers: 'co-membership' },
    });
    expect(new Set(graph.ties.map(({ layer }) => layer))).toEqual(new Set(['co-membership']));
    expect(graph.ties.every(({ directed }) => !directed)).toBe(true);
    const { items } = await telar.query(api.listTerritoryNetworks, {
      id: 'slep:demo',
      query: { limit: '500' },
    });
    const members = new Map<string, Set<string>>();
    for (const { id } of items)
      for (const { actorId } of (await telar.query(api.showNetwork, { id })).memberships)
        members.set(actorId, (members.get(actorId) ?? new Set()).add(id));
    for (const { from, to, strength } of graph.ties)
      expect(strength).toBe(members.get(from)!.intersection(members.get(to)!).size);
    const byDefault = await telar.query(api.showTerritoryGraph, { id: 'slep:demo' });
    expect(byDefault.ties.some(({ layer }) => layer === 'co-membership')).toBe(false);
    expect(byDefault.scope.layersAvailable).toContainEqual({
      layer: 'co-membership',
      ties: graph.ties.length,
      mentions: graph.ties.length,
    });
  });

  it('surrounds a school with those that share a network with it', async () => {
    const id = 'school:demo-036';
    const ego = await telar.query(api.showEgo, { id, query: { layers: 'co-membership' } });
    const whole = await telar.query(api.showTerritoryGraph, {
      id: 'slep:demo',
      query: { layers: 'co-membership' },
    });
    const others = whole.ties.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
    expect(others.length).toBeGreaterThan(2);
    expect(ego.actors.map((actor) => actor.id).toSorted()).toEqual([id, ...others].toSorted());
    expect(ego.ties.every(({ layer }) => layer === 'co-membership')).toBe(true);
  });
});
