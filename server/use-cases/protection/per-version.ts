import type { NetworkStore } from '../../store/network-store.ts';

/**
 * What is read of the store for some texts, once as long as the store stays the same; who asks while it is being read
 * waits for the same reading, and what could not be read is read again.
 */
export function perVersion<Key extends readonly string[], Value>(
  store: Pick<NetworkStore, 'storeVersion'>,
  read: (...key: Key) => Promise<Value>,
): (...key: Key) => Promise<Value> {
  let known: { version: string; values: Map<string, Promise<Value>> } | null = null;
  return async (...key) => {
    const version = await store.storeVersion();
    if (known?.version !== version) known = { version, values: new Map() };
    const { values } = known;
    const name = JSON.stringify(key);
    const earlier = values.get(name);
    if (earlier !== undefined) return earlier;
    const value = read(...key);
    values.set(name, value);
    value.catch(() => values.delete(name));
    return value;
  };
}
