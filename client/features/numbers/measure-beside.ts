import type { Part, Work } from './numbers-worker.ts';
import type { ViewGraph } from './view-graph.ts';
import type { ViewMeasures } from './view-metrics.ts';

let idle: Worker | null = null;

/** Measures a view, or a part of it, in a thread beside the page. A thread whose answer nobody waits for any more is ended. */
export function measureBeside(graph: ViewGraph, part: Part, signal: AbortSignal): Promise<ViewMeasures> {
  const worker = idle ?? new Worker(new URL('./numbers-worker.ts', import.meta.url), { type: 'module' });
  idle = null;
  return new Promise((resolve, reject) => {
    const end = (error: Error) => {
      worker.terminate();
      reject(error);
    };
    const stop = () => end(new Error('No longer needed'));
    signal.addEventListener('abort', stop, { once: true });
    worker.onerror = (event) => end(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<ViewMeasures>) => {
      signal.removeEventListener('abort', stop);
      keep(worker);
      resolve(data);
    };
    worker.postMessage({ graph, part } satisfies Work);
  });
}

/** One thread waits for the next view. */
function keep(worker: Worker): void {
  if (idle === null) idle = worker;
  else worker.terminate();
}
