import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';

/** Milliseconds between two looks whether the service is there again. */
const lookAgainMs = 5000;

/** Whether the last that was heard of the service is that it cannot be reached. */
export const useConnection = create<{ lost: boolean }>(() => ({
  lost: typeof navigator !== 'undefined' && navigator.onLine === false,
}));

/** What a request found out: the service answered, whatever it said, or there was no answer at all. */
export function noteReached(reached: boolean): void {
  if (useConnection.getState().lost === reached) useConnection.setState({ lost: !reached });
}

/** Looks whether the service can be reached. */
export async function lookForService(): Promise<boolean> {
  const reached = await fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  noteReached(reached);
  return reached;
}

/** Follows the network and the service; once they are back, what had failed on the screen is requested again. */
export function watchConnection(queries: QueryClient): void {
  window.addEventListener('offline', () => noteReached(false));
  window.addEventListener('online', () => void lookForService());
  let timer: ReturnType<typeof setInterval> | undefined;
  const follow = ({ lost }: { lost: boolean }) => {
    clearInterval(timer);
    if (lost) timer = setInterval(() => void lookForService(), lookAgainMs);
  };
  follow(useConnection.getState());
  useConnection.subscribe((now, before) => {
    if (now.lost === before.lost) return;
    follow(now);
    if (!now.lost) void requestFailedAgain(queries);
  });
}

/** Requests again whatever is on the screen and did not come. */
export const requestFailedAgain = (queries: QueryClient): Promise<void> =>
  queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
