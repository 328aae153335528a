import { TelarProblem } from '../../../contract/problems.ts';

/** When work with the server is over, whatever the server does. */
export type Deadline = { passed: Promise<never>; end(problem: TelarProblem): void; cancel(): void };

/** The driver waits for ever on a server that has taken a query and fallen silent: this does not. */
export function after(milliseconds: number): Deadline {
  const { promise, reject } = Promise.withResolvers<never>();
  const late = () => new TelarProblem('store-unavailable', lateness(milliseconds), { code: 'database-busy' });
  const timer = setTimeout(() => {
    reject(late());
  }, milliseconds + 1_000);
  promise.catch(() => undefined);
  return {
    passed: promise,
    end: reject,
    cancel: () => {
      clearTimeout(timer);
    },
  };
}

/** Who asks ends it. */
export function atAbort(signal: AbortSignal): Deadline {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => {
    reject(signal.reason as Error);
  };
  promise.catch(() => undefined);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  return {
    passed: promise,
    end: reject,
    cancel: () => {
      signal.removeEventListener('abort', stop);
    },
  };
}

const lateness = (milliseconds: number): string =>
  `Neo4j did not answer within ${Math.round(milliseconds / 100) / 10} seconds.`;
