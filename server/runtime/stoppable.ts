/** Milliseconds in which work that is asked to stop may do so by itself, before its thread is ended. */
const gracePeriodMs = 100;

/**
 * Work that is asked to stop by a flag in shared memory and, when it does not listen, by the second signal. Most
 * work listens, and its thread with all it has loaded goes on to the next task.
 *
 * @throws the signal's reason when it is aborted, once nothing of the work goes on
 */
export async function stoppable<Answer>(
  signal: AbortSignal | undefined,
  work: (stop: Int32Array, ending: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  signal?.throwIfAborted();
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const onAbort = () => {
    Atomics.store(stop, 0, 1);
    timer = setTimeout(() => {
      ending.abort();
    }, gracePeriodMs);
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await work(stop, ending.signal);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}
