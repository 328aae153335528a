import { expect, test } from 'vitest';
import { snippetAddress, snippetMetrics } from '../../client/features/export/snippet-lines.ts';
import { api } from '../../contract/api.ts';
import { shippedTelar } from './shipped-telar.ts';

const telar = shippedTelar();
const id = 'network:demo-02';

test('the address in the lines for curl, R and Python answers with the numbers of the view', async () => {
  const { scope } = await telar.query(api.showNetworkGraph, { id });
  const view = { wave: scope.wave, layers: scope.defaultLayers, kinds: null, strength: 2 };
  const url = new URL(snippetAddress('https://telar.example', id, view));
  const answered = await telar.query(api.measureNetwork, {
    id,
    query: Object.fromEntries(url.searchParams),
  });
  const onScreen = await telar.query(api.measureNetwork, {
    id,
    query: { strength: '2', metric: snippetMetrics.join(',') },
  });
  expect(answered).toEqual(onScreen);
  // The lines print these: of the network by `value`, and a row an actor.
  expect(answered.network['density']).toHaveProperty('value');
  expect(Object.keys(answered.actors[0]!)).toEqual(['id', 'degree', 'betweenness']);
});
