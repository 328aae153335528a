import type { NetworkStore } from '../../store/network-store.ts';

/** How long the last of them is kept for the next question: a page asks for about ten things of one network at once. */
const keptMs = 10_000;

type Reading<Value> = { version: string; id: string; value: Promise<Value> };

/**
 * What is read of the store by id and is large, such as a whole network: who asks for the same while it is being read, or
 * soon after and before the store changes, is given the same reading. Only the last one is kept, and not for long.
 */
export function recentReading<Value>(
  store: Pick<NetworkStore, 'storeVersion'>,
  read: (id: string) => Promise<Value>,
): (id: string) => Promise<Value> {
  let last: Reading<Value> | null = null;
  const release = (reading: Reading<Value>): void => {
    if (last === reading) last = null;
  };
  return async (id) => {
    const version = await store.storeVersion();
    if (last?.id === id && last.version === version) return last.value;
    const reading = { version, id, value: read(id) };
    last = reading;
    reading.value.then(
      () => setTimeout(release, keptMs, reading).unref(),
      () => {
        release(reading);
      },
    );
    return reading.value;
  };
}
