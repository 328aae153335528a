import { cacheKey } from '../runtime/cache-key.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * The answer to a request over what is stored now: from the cache, from the same request under way, or computed.
 *
 * @param story name of the use case
 * @param request checked input, the signal of whoever waits, and whether the answer takes much memory
 * @throws what `compute` throws; the signal's reason; TelarProblem `overloaded`
 */
export async function cachedAnswer<Answer>(
  { store, cache }: Pick<Dependencies, 'store' | 'cache'>,
  story: string,
  { input, signal, isLarge }: { input: unknown; signal?: AbortSignal | undefined; isLarge?: boolean },
  compute: (signal: AbortSignal, storeVersion: string) => Promise<Answer>,
): Promise<Answer> {
  const storeVersion = await store.storeVersion();
  return cache.getOrCompute(
    cacheKey(storeVersion, story, input),
    (allGone) => compute(allGone, storeVersion),
    signal,
    { isLarge },
  );
}
