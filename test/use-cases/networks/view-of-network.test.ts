import { expect, test } from 'vitest';
import { newNetworkData } from '../../../contract/network-data.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { isView, viewAsGraph, viewAsTables } from '../../../server/use-cases/networks/view-of-network.ts';

const networkId = 'n';
const actor = (id: string, kind: 'school' | 'university' = 'school') =>
  newRecord('actor', { id, kind, name: id });
const tie = (from: string, to: string, layer: string, strength: number, reporter: string, waveId = 'w2') =>
  newRecord('tie', { networkId, waveId, layer, from, to, strength, reporter });
const wave = (waveId: string, date: string) =>
  newRecord('wave', { networkId, waveId, order: 1, date, layersAsked: ['knowledge', 'trust'] });

const data = newNetworkData({
  network: newRecord('network', { id: networkId, name: 'N', rosterKnown: true }),
  actors: [actor('a'), actor('b'), actor('c'), actor('u', 'university')],
  members: ['a', 'b', 'c'].map((actorId) => newRecord('membership', { networkId, actorId, role: 'member' })),
  waves: [wave('w1', '2023'), wave('w2', '2024')],
  ties: [
    tie('a', 'b', 'knowledge', 1, 'a'),
    tie('a', 'b', 'knowledge', 3, 'b'),
    tie('b', 'c', 'knowledge', 1, 'b'),
    tie('a', 'u', 'knowledge', 3, 'a'),
    tie('a', 'c', 'trust', 3, 'a'),
    tie('c', 'a', 'knowledge', 3, 'c', 'w1'),
  ],
  activities: [newRecord('activity', { networkId, activityId: '1' })],
});
const endsOf = ({ ties }: typeof data) =>
  ties.map(({ from, to, strength }) => `${from}${to}${String(strength)}`);

test('nothing named is all that is known, and no view', () => {
  expect(isView({ layers: [], kinds: [] })).toBe(false);
  expect(viewAsTables(data, { layers: [] })).toEqual({ data, view: null });
});

test('a graph has each tie once, with its accounts', () => {
  const { data: shown, accounts, view } = viewAsGraph(data, { layers: ['knowledge'] });
  expect(endsOf(shown)).toEqual(['ab3', 'bc1', 'au3']);
  expect([...accounts.values()]).toEqual([
    { mentions: 2, reporters: ['a', 'b'] },
    { mentions: 1, reporters: ['b'] },
    { mentions: 1, reporters: ['a'] },
  ]);
  expect(view).toEqual({
    ...{ wave: 'w2', layers: ['knowledge'], kinds: null, strength: null },
    ...{ directed: true, mentions: 4 },
  });
});

test('tables have every account of the ties that stay, whose strongest account counts', () => {
  const { data: shown, view } = viewAsTables(data, {
    layers: ['knowledge'],
    kinds: ['school'],
    strength: 2,
  });
  expect(endsOf(shown)).toEqual(['ab1', 'ab3']);
  expect(shown.actors.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect([shown.activities, view?.mentions]).toEqual([[], 2]);
});

test('a layer that is left out was not asked in the file: there it would read as nobody', () => {
  const { data: shown } = viewAsTables(data, { layers: ['knowledge'] });
  expect(shown.waves.map(({ waveId, layersAsked }) => [waveId, layersAsked])).toEqual([
    ['w2', ['knowledge']],
  ]);
});

test('a wave alone is all that stood in it, with what has dates of its own', () => {
  const { data: shown, view } = viewAsTables(data, { wave: 'w1' });
  expect(endsOf(shown)).toEqual(['ca3']);
  expect(shown.activities).toHaveLength(1);
  expect(view).toMatchObject({ wave: 'w1', layers: null });
  expect(() => viewAsGraph(data, { wave: 'w9' })).toThrow(/w9/);
  expect(() => viewAsGraph(data, { layers: ['gossip'] })).toThrow(/gossip/);
});
