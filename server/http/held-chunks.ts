/**
 * Bytes of an answer, and milliseconds, for which its beginning is held back until it is known whether there is more:
 * short answers are sent as a whole, and a reader of a long one waits no longer than that.
 */
const mostHeld = { bytes: 32 * 1024, ms: 3_000 };

type Chunk = string | Uint8Array;

/** The beginning of an answer, and what follows it; `null`: it is the whole answer. */
export type HeldChunks = { held: Chunk[]; rest: AsyncIterator<Chunk> | null };

/** Takes an answer as it is computed, up to a bound. */
export async function holdChunks(chunks: AsyncIterable<Chunk>): Promise<HeldChunks> {
  const rest = chunks[Symbol.asyncIterator]();
  const held: Chunk[] = [];
  const begun = performance.now();
  for (let bytes = 0; bytes < mostHeld.bytes && performance.now() - begun < mostHeld.ms;) {
    const next = await rest.next();
    if (next.done === true) return { held, rest: null };
    held.push(next.value);
    bytes += next.value.length;
  }
  return { held, rest };
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
