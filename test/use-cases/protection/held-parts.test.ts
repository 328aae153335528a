import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { heldParts } from '../../../server/use-cases/protection/held-parts.ts';
import { protectedStore } from '../../../server/use-cases/protection/protected-store.ts';
import { fewAnswers, networkId, oneStory } from '../../access/few-answers.ts';
import { draft, fromFile } from '../../store/records.ts';
import { type FixtureTelar, fixtureTelar } from '../fixture-telar.ts';

let telar: FixtureTelar;
beforeEach(async () => {
  telar = await fixtureTelar();
  await telar.store.commitRevision(draft(), fromFile('red.csv', fewAnswers(oneStory)));
});
afterEach(() => telar.close());

test('reads a network once, and who asks while it is being read is told the same', async () => {
  const loadNetworks = vi.fn(telar.store.loadNetworks);
  const held = heldParts({ ...telar.store, loadNetworks }, 3);
  const [first, second] = await Promise.all([held([networkId]), held([networkId])]);
  expect(first.get(networkId)?.ties.length).toBeGreaterThan(0);
  expect(second).toEqual(first);
  expect(await held([networkId, 'network:demo'])).toEqual(first);
  expect(loadNetworks.mock.calls).toEqual([[{ ids: [networkId] }], [{ ids: ['network:demo'] }]]);
});

test('takes a network that could not be read for no network of which nothing is held back', async () => {
  const loadNetworks = vi.fn(telar.store.loadNetworks).mockRejectedValueOnce(new Error('away'));
  const held = heldParts({ ...telar.store, loadNetworks }, 3);
  await expect(held([networkId])).rejects.toThrow('away');
  expect([...(await held([networkId])).keys()]).toEqual([networkId]);
});

test('asks the store nothing but its version once it knows what of a network is held back', async () => {
  const [findNetwork, listNetworks] = [vi.fn(telar.store.findNetwork), vi.fn(telar.store.listNetworks)];
  const store = protectedStore({ ...telar.store, findNetwork, listNetworks }, 3);
  for (let time = 0; time < 3; time++) {
    await store.countTies({ networkId });
    await store.listRevisions({ limit: 9 });
  }
  expect(findNetwork).toHaveBeenCalledOnce();
  expect(listNetworks).toHaveBeenCalledOnce();
});

test('reads no network that holds nobody’s answers in order to count it', async () => {
  const records = fewAnswers(oneStory).map((record) =>
    'simulated' in record ? { ...record, simulated: true } : record,
  );
  await telar.store.commitRevision(draft(), fromFile('red.csv', records));
  const loadNetworks = vi.fn(telar.store.loadNetworks);
  const store = protectedStore({ ...telar.store, loadNetworks }, 3);
  expect(await store.countTies({ networkId })).toEqual(await telar.store.countTies({ networkId }));
  expect(loadNetworks).not.toHaveBeenCalled();
});

test('reads of no network what it holds back for a search that finds nobody of a network alone', async () => {
  const listNetworks = vi.fn(telar.store.listNetworks);
  const store = protectedStore({ ...telar.store, listNetworks }, 3);
  const { items } = await store.searchActors({ q: 'escuela', kind: 'school', limit: 500 });
  expect(items.length).toBeGreaterThan(0);
  expect(listNetworks).not.toHaveBeenCalled();
  await store.searchActors({ limit: 1 });
  expect(listNetworks).toHaveBeenCalled();
});
