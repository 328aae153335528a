import { expect, test, vi } from 'vitest';
import { perVersion } from '../../../server/use-cases/protection/per-version.ts';

/** A store whose version a test sets. */
function versioned() {
  const store = { version: 'a', storeVersion: () => Promise.resolve(store.version) };
  return store;
}

test('reads once while the store stays the same, however many ask, and anew when it changed', async () => {
  const store = versioned();
  const read = vi.fn((key: string) => Promise.resolve(`${key} in ${store.version}`));
  const kept = perVersion(store, read);
  expect(await Promise.all([kept('x'), kept('x'), kept('y')])).toEqual(['x in a', 'x in a', 'y in a']);
  expect(await kept('x')).toBe('x in a');
  expect(read.mock.calls).toEqual([['x'], ['y']]);
  store.version = 'b';
  expect(await kept('x')).toBe('x in b');
});

test('reads again what could not be read', async () => {
  const read = vi.fn<(key: string) => Promise<string>>();
  read.mockRejectedValueOnce(new Error('away')).mockResolvedValueOnce('there');
  const kept = perVersion(versioned(), read);
  await expect(kept('x')).rejects.toThrow('away');
  expect(await kept('x')).toBe('there');
});
