/**
 * Bytes of an answer, and milliseconds, for which its beginning is held back until it is known whether there is more:
 * short answers are sent as a whole, and a reader of a long one waits no longer than that.
 */
const mostHeld = { bytes: 32 * 1024, ms: 3_000 };

type Chunk = string | Uint8Array;

/** The beginning of an answer, and what follows it; `null`: it is the whole answer. */
export type HeldChunks = { held: Chunk[]; rest: AsyncIterator<Chunk> | null };

/** Takes an answer as it is computed, up to a bound; its first chunk is waited for as long as it takes. */
export async function holdChunks(chunks: AsyncIterable<Chunk>): Promise<HeldChunks> {
  const rest = chunks[Symbol.asyncIterator]();
  const held: Chunk[] = [];
  const late = AbortSignal.timeout(mostHeld.ms);
  for (let bytes = 0; bytes < mostHeld.bytes && (held.length === 0 || !late.aborted);) {
    const next = rest.next();
    const came = held.length === 0 ? await next : await cameBefore(late, next);
    if (came === null) return { held, rest: withFirst(next, rest) };
    if (came.done === true) return { held, rest: null };
    held.push(came.value);
    bytes += came.value.length;
  }
  return { held, rest };
}

/** What a chunk that is under way brings; `null`: it is late. */
async function cameBefore<T>(late: AbortSignal, chunk: Promise<T>): Promise<T | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const stop = () => {
    resolve(null);
  };
  if (late.aborted) stop();
  late.addEventListener('abort', stop, { once: true });
  // Who takes it later meets its failure; nobody else does.
  chunk.catch(() => undefined);
  try {
    return await Promise.race([chunk, promise]);
  } finally {
    late.removeEventListener('abort', stop);
  }
}

/** An iterator whose next chunk has been asked for already. */
function withFirst(first: Promise<IteratorResult<Chunk>>, rest: AsyncIterator<Chunk>): AsyncIterator<Chunk> {
  let pending: Promise<IteratorResult<Chunk>> | null = first;
  return {
    next() {
      const next = pending ?? rest.next();
      pending = null;
      return next;
    },
    return: async () => (await rest.return?.()) ?? { done: true, value: undefined },
  };
}

/**
 * The chunks in their order.
 *
 * @param end runs before the answer ends: where it throws, the answer is broken off
 */
export async function* chunksUntil(
  { held, rest }: HeldChunks,
  end: () => Promise<void>,
): AsyncGenerator<Chunk> {
  try {
    yield* held;
    while (rest !== null) {
      const next = await rest.next();
      if (next.done === true) break;
      yield next.value;
    }
    await end();
  } finally {
    await rest?.return?.();
  }
}
