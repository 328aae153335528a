import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recentReading } from '../../../server/use-cases/protection/recent-reading.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A store whose version a test sets. */
function versioned() {
  const store = { version: 'a', storeVersion: () => Promise.resolve(store.version) };
  return store;
}

test('reads once for all who ask at the same time or soon after', async () => {
  const read = vi.fn((id: string) => Promise.resolve({ id }));
  const recent = recentReading(versioned(), read);
  const [first, second] = await Promise.all([recent('x'), recent('x')]);
  expect(second).toBe(first);
  expect(await recent('x')).toBe(first);
  expect(read).toHaveBeenCalledTimes(1);
});

test('reads anew when the store changed, when another was read since, and after a while', async () => {
  const store = versioned();
  const read = vi.fn((id: string) => Promise.resolve(`${id} in ${store.version}`));
  const recent = recentReading(store, read);
  expect(await recent('x')).toBe('x in a');
  store.version = 'b';
  expect(await recent('x')).toBe('x in b');
  await recent('y');
  await recent('x');
  expect(read).toHaveBeenCalledTimes(4);
  await vi.advanceTimersByTimeAsync(60_000);
  await recent('x');
  expect(read).toHaveBeenCalledTimes(5);
});

test('reads again what could not be read', async () => {
  const read = vi.fn<(id: string) => Promise<string>>();
  read.mockRejectedValueOnce(new Error('away')).mockResolvedValueOnce('there');
  const recent = recentReading(versioned(), read);
  await expect(recent('x')).rejects.toThrow('away');
  expect(await recent('x')).toBe('there');
});
