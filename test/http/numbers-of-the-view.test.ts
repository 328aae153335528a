import { describe, expect, it } from 'vitest';
import { measureView } from '../../client/features/numbers/measure-view.ts';
import { viewActorMetrics, viewMetrics } from '../../client/features/numbers/view-metrics.ts';
import { viewGraphOf, type ViewFilters } from '../../client/features/numbers/view-graph.ts';
import { api } from '../../contract/api.ts';
import type { ActorKind } from '../../contract/identifiers.ts';
import type { NetworkSummary } from '../../contract/networks.ts';
import { shippedTelar } from './shipped-telar.ts';

const everything: ViewFilters = {
  layers: null,
  kinds: null,
  minStrength: null,
  where: [],
  near: 0,
  selected: null,
};

type Asked = { layers?: string[]; kinds?: ActorKind[]; minStrength?: number };

/** Filters to try on any network: none, one layer, one kind, only what is strong. */
function tried(layers: readonly string[], kinds: readonly ActorKind[]): Asked[] {
  const [first, last] = [layers.at(0), layers.at(-1)];
  return [
    {},
    ...(first === undefined || last === undefined ? [] : [{ layers: [last] }, { layers: [first, last] }]),
    { kinds: kinds.slice(0, 1) },
    { minStrength: 2 },
  ];
}

describe('numbers that are worked out of what is shown', () => {
  const telar = shippedTelar();
  const seen = { networks: 0, views: 0 };

  const check = async (network: Pick<NetworkSummary, 'id' | 'directed'>, asked: Asked) => {
    const { id } = network;
    const answer = await telar.query(api.showNetworkGraph, { id, query: {} });
    const graph = viewGraphOf(answer, { ...everything, ...asked }, network.directed);
    const ours = measureView(graph);
    const theirs = await telar.query(api.measureNetwork, {
      id,
      query: {
        metric: [...viewMetrics, ...viewActorMetrics].join(','),
        ...(asked.layers && { layers: asked.layers.join(',') }),
        ...(asked.kinds && { kinds: asked.kinds.join(',') }),
        ...(asked.minStrength !== undefined && { strength: String(asked.minStrength) }),
      },
    });
    const where = `${id} ${JSON.stringify(asked)}`;
    const passport = theirs.passports['in-degree']!;
    const { actors, directed, from, mentions } = graph;
    expect({ n: actors.length, m: from.length, directed, mentions }, where).toEqual({
      n: passport.n,
      m: passport.m,
      directed: passport.directed,
      mentions: passport.mentions,
    });
    for (const metric of viewMetrics) {
      const value = theirs.network[metric]!;
      expectSame(
        ours.network[metric],
        'undefined' in value ? { undefined: value.undefined } : value.value,
        `${metric} of ${where}`,
      );
    }
    for (const metric of viewActorMetrics) {
      const values = ours.actors[metric];
      for (const [at, row] of theirs.actors.entries())
        expectSame(
          'undefined' in values ? values : values[at],
          row[metric],
          `${metric} of ${row.id} in ${where}`,
        );
    }
    seen.views++;
  };

  const expectSame = (ours: unknown, theirs: unknown, where: string) => {
    if (typeof theirs === 'number') expect(Math.abs(Number(ours) - theirs), where).toBeLessThan(1e-9);
    else expect(ours, where).toEqual(theirs);
  };

  it('are those of the service in every shipped network and many views of each', async () => {
    const { items } = await telar.query(api.listNetworks, { query: { limit: '200' } });
    for (const network of items) {
      const answer = await telar.query(api.showNetworkGraph, { id: network.id, query: {} });
      const layers = answer.scope.layersAvailable.map(({ layer }) => layer);
      const kinds = [...new Set(answer.actors.map(({ kind }) => kind))];
      for (const asked of tried(layers, kinds)) await check(network, asked);
      seen.networks++;
    }
    expect(seen.networks).toBeGreaterThan(20);
    expect(seen.views).toBeGreaterThan(100);
  });
});
