import { expect, test } from 'vitest';
import { RowCache } from '../../../server/store/neo4j/row-cache.ts';

const first = { version: 1, visibleRevisions: [1], registerYears: [] };
const second = { version: 2, visibleRevisions: [1, 2], registerYears: [] };

function reader() {
  const calls = { read: 0, noted: 0 };
  const read = () => Promise.resolve([{ id: String(++calls.read) }]);
  return { calls, read, note: () => void calls.noted++ };
}

/** A cache of rows in the first state, in which a look has found the store. */
function cacheOfFirst(): RowCache {
  const cache = new RowCache();
  cache.noteLook(first, performance.now());
  return cache;
}

test('rows are read once in a state of the store, also by those who ask at the same time', async () => {
  const cache = cacheOfFirst();
  const { calls, read, note } = reader();
  const both = await Promise.all([1, 2].map(() => cache.getOrRead(first, 'q', { a: 1 }, note, read)));
  expect(both).toEqual([[{ id: '1' }], [{ id: '1' }]]);
  // Both have read of the store; what comes later has not.
  expect(calls).toEqual({ read: 1, noted: 2 });
  // Until a look has found the state after that, whoever is given the rows has to look at it too.
  expect(await cache.getOrRead(first, 'q', { a: 1 }, note, read)).toEqual([{ id: '1' }]);
  expect(calls).toEqual({ read: 1, noted: 3 });
  cache.noteLook(first, performance.now() + 1);
  expect(await cache.getOrRead(first, 'q', { a: 1 }, note, read)).toEqual([{ id: '1' }]);
  expect(calls).toEqual({ read: 1, noted: 3 });
});

test('other parameters are read anew, and everything in the state that a look finds next', async () => {
  const cache = cacheOfFirst();
  const { calls, read, note } = reader();
  await cache.getOrRead(first, 'q', { a: 1 }, note, read);
  await cache.getOrRead(first, 'q', { a: 2 }, note, read);
  cache.noteLook(second, performance.now());
  expect(await cache.getOrRead(second, 'q', { a: 1 }, note, read)).toEqual([{ id: '3' }]);
  expect(calls.read).toBe(3);
});

test('whoever still reads in a state of before is given what is read, and takes nothing from those after', async () => {
  const cache = cacheOfFirst();
  const { calls, read, note } = reader();
  cache.noteLook(second, performance.now());
  await cache.getOrRead(second, 'q', {}, note, read);
  expect(await cache.getOrRead(first, 'q', {}, note, read)).toEqual([{ id: '2' }]);
  // A look that began before the one that found the second state.
  cache.noteLook(first, 0);
  expect(await cache.getOrRead(second, 'q', {}, note, read)).toEqual([{ id: '1' }]);
  expect(calls).toEqual({ read: 2, noted: 3 });
});

test('what is still being read when the store changes is not kept for the new state', async () => {
  const cache = cacheOfFirst();
  let give = (_rows: { id: string }[]) => {};
  const late = cache.getOrRead(
    first,
    'q',
    {},
    () => undefined,
    () => new Promise<{ id: string }[]>((given) => (give = given)),
  );
  cache.noteLook(second, performance.now());
  give([{ id: 'old' }]);
  expect(await late).toEqual([{ id: 'old' }]);
  const { read, note } = reader();
  expect(await cache.getOrRead(second, 'q', {}, note, read)).toEqual([{ id: '1' }]);
});

test('a list is its own to whoever asks for it, and its rows cannot be changed', async () => {
  const cache = cacheOfFirst();
  const { read, note } = reader();
  const rows = await cache.getOrRead(first, 'q', {}, note, read);
  rows.length = 0;
  const [row] = await cache.getOrRead(first, 'q', {}, note, read);
  expect(() => (row!.id = 'x')).toThrow(TypeError);
});
