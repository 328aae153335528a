import { expect, test } from 'vitest';
import type { RunQuery } from '../../graph-queries/query.ts';
import { keptGraphs } from '../../server/store/kept-graphs.ts';
import { type PackedGraph, packedHere } from '../../server/store/packed-graph.ts';
import { actor } from './records.ts';

const query = { id: 'region:1', year: 2024, scope: 'all' } as const;

/** A store that is changed by `change`, with one actor that has the name of its state. */
function changing() {
  let version = 1;
  let reads = 0;
  const readNow = packedHere({
    loadTerritory: async () => ({
      actors: [actor({ id: 'school:1', kind: 'school', name: `state ${String(version)}` })],
      ...{ ties: [], years: [], truncated: false },
    }),
  });
  let load = async (): Promise<PackedGraph | null> => readNow(query);
  const loadTerritory = keptGraphs(
    () => {
      reads += 1;
      return load();
    },
    {
      changes: async () => version,
      // The one query that is put is how often the store was changed.
      runQuery: (async () => [{ changes: version }]) as unknown as RunQuery,
    },
  );
  return {
    name: async () => (await loadTerritory(query))?.actors[0]?.name,
    loadTerritory,
    reads: () => reads,
    change: () => (version += 1),
    changeBack: () => (version -= 1),
    readWith: (next: typeof load) => (load = next),
    readNow: () => readNow(query),
  };
}

test('a graph is read once as long as the store stays the same, also by those who want it at once', async () => {
  const store = changing();
  expect(await Promise.all([store.name(), store.name()])).toEqual(['state 1', 'state 1']);
  expect(await store.name()).toBe('state 1');
  expect(store.reads()).toBe(1);
  store.change();
  expect(await store.name()).toBe('state 2');
  expect(store.reads()).toBe(2);
});

test('what is given is of whoever asked alone', async () => {
  const store = changing();
  const first = await store.loadTerritory(query);
  first!.actors[0]!.name = 'changed';
  expect(await store.name()).toBe('state 1');
});

test('what was read across a change is kept for nobody', async () => {
  const store = changing();
  store.readWith(async () => {
    store.change();
    return store.readNow();
  });
  expect(await store.name()).toBe('state 3');
  store.readWith(store.readNow);
  expect(await store.name()).toBe('state 3');
  expect(store.reads()).toBe(3);
});

test('nothing is kept of an earlier state', async () => {
  const store = changing();
  await store.name();
  store.change();
  await store.name();
  // A look of a moment ago: what was kept of it then is read again.
  store.changeBack();
  await store.name();
  expect(store.reads()).toBe(3);
});

test('what could not be read is read again', async () => {
  const store = changing();
  store.readWith(() => Promise.reject(new Error('away')));
  await expect(store.name()).rejects.toThrow('away');
  store.readWith(store.readNow);
  expect(await store.name()).toBe('state 1');
});
