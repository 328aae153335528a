import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { shippedTelar } from './shipped-telar.ts';

const id = 'network:demo-02';

describe('the ego of an actor in one network over HTTP', () => {
  const telar = shippedTelar();

  it.each([{}, { layers: 'knowledge' }, { wave: '2022' }])(
    'has the degree of the network: %j',
    async (view) => {
      const { actors } = await telar.query(api.measureNetwork, {
        id,
        query: { ...view, metric: 'degree', directed: 'false' },
      });
      expect(actors.length).toBeGreaterThan(5);
      const network = await telar.query(api.showNetworkGraph, { id, query: view });
      for (const { id: actor, degree } of actors) {
        const ego = await telar.query(api.showEgo, { id: actor, query: { ...view, network: id } });
        const others = ego.ties.flatMap(({ from, to }) =>
          from === actor ? [to] : to === actor ? [from] : [],
        );
        expect(new Set(others).size, actor).toBe(degree);
        expect(ego.scope).toMatchObject({
          about: { kind: 'ego', id: actor },
          network: { id, name: network.scope.about.name },
          wave: network.scope.wave,
          defaultLayers: network.scope.defaultLayers,
        });
        // The same ties, each once, and the same places as in the picture of the network.
        expect(network.ties).toEqual(expect.arrayContaining(ego.ties));
        expect(network.actors).toEqual(expect.arrayContaining(ego.actors));
      }
    },
  );

  it('reads the default layers, and counts what else there is around the actor', async () => {
    const { actors } = await telar.query(api.showNetworkGraph, { id });
    const { scope, ties } = await telar.query(api.showEgo, {
      id: actors[0]!.id,
      query: { network: id, depth: '3' },
    });
    expect(scope.layers.every((layer) => scope.defaultLayers.includes(layer))).toBe(true);
    const counts = scope.layersAvailable.map(({ layer, ties: count }) => [layer, count]);
    expect(new Set(counts.map(([layer]) => layer))).toContain('leadership');
    for (const layer of scope.layers)
      expect(counts).toContainEqual([layer, ties.filter((tie) => tie.layer === layer).length]);
  });

  it('counts a tie of the register picture once, and of a network only the last wave', async () => {
    const { actors, scope } = await telar.query(api.showNetworkGraph, { id });
    const school = actors.find(({ kind }) => kind === 'school')!;
    const { ties } = await telar.query(api.showEgo, { id: school.id });
    const keys = ties.map(({ layer, from, to, validFrom, validTo }) =>
      [layer, from, to, validFrom, validTo].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const own = await telar.query(api.showEgo, { id: school.id, query: { network: id, wave: scope.wave! } });
    const ofNetwork = ties.filter(({ from, to }) => [from, to].includes(school.id));
    for (const { layer, from, to } of own.ties.filter(({ from: a, to: b }) => [a, b].includes(school.id)))
      expect(ofNetwork.some((tie) => tie.layer === layer && tie.from === from && tie.to === to)).toBe(true);
  });

  it.each([
    [{ network: 'network:nowhere' }, 404, 'network'],
    [{ network: 'classic-karate' }, 404, 'network'],
    [{ network: id, wave: '1999' }, 400, 'wave'],
    [{ network: id, layers: 'gossip' }, 400, 'layers'],
  ])('refuses %j', async (query, status, field) => {
    const { actors } = await telar.query(api.showNetworkGraph, { id });
    const search = new URLSearchParams(query as Record<string, string>).toString();
    const path = `/api/v1/actors/${encodeURIComponent(actors[0]!.id)}/ego?${search}`;
    expect(await telar.refused(path)).toMatchObject({ status, field });
  });
});
