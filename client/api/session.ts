import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import type { Me } from '../../contract/accounts.ts';
import { addressOf } from './address.ts';
import { isSignedOut } from './problem.ts';
import { request } from './request.ts';

/** The cache's name of who reads: the same that `useApiQuery` gives it. */
const meKey = ['showMe', addressOf('showMe')];
const isMe = (key: readonly unknown[]): boolean => key[0] === meKey[0];

/** Windows of one browser share a session: what one does of it, the others look at again. */
const windows = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('telar.session');

/** Whether somebody was in, in this window, and is no longer: their session has ended elsewhere. */
export const useSessionEnd = create<{ ended: boolean }>(() => ({ ended: false }));

const meQuery = {
  queryKey: meKey,
  queryFn: ({ signal }: { signal: AbortSignal }) => request('showMe', { signal }),
};

/** Who reads; requested once, and then known. */
export const readMe = (queries: QueryClient): Promise<Me> => queries.ensureQueryData(meQuery);

/** Requests it once more, unless that is under way; where that fails, what was known stays. */
const lookAgain = (queries: QueryClient) =>
  queries.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => null);

/** Notes an answer that says who reads now: after signing in, by whatever way. An older look is not waited for. */
export async function noteReader(queries: QueryClient, me: Me): Promise<void> {
  await queries.cancelQueries({ queryKey: meKey });
  queries.setQueryData(meKey, me);
  windows?.postMessage('changed');
}

/** Leaves nothing of a reader in this window, and begins anew at an address. */
export function beginAnew(path: string): void {
  sessionStorage.clear();
  windows?.postMessage('changed');
  window.location.assign(path);
}

/**
 * Follows who reads. A request that is refused because nobody has signed in, a look at a window that was left, and
 * another window that signs in or out: each asks again who reads. Nothing that one reader was shown is kept for the
 * next; where another person signs in, the window begins anew.
 */
export function watchSession(queries: QueryClient): void {
  const refused = (error: unknown) => {
    if (isSignedOut(error)) void lookAgain(queries);
  };
  const changed = followReader(queries);
  queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    if (event.action.type === 'error') refused(event.action.error);
    if (event.action.type === 'success' && isMe(event.query.queryKey)) changed(event.query.state.data as Me);
  });
  queries.getMutationCache().subscribe(({ mutation }) => refused(mutation?.state.error));
  windows?.addEventListener('message', () => void lookAgain(queries));
  window.addEventListener('focus', () => {
    if (queries.getQueryData<Me>(meKey)?.session) void lookAgain(queries);
  });
}

/** What becomes of the window when another one reads; the first answer only says who it is. */
function followReader(queries: QueryClient): (me: Me) => void {
  let before: string | null | undefined;
  let person: string | null = null;
  return ({ reader }) => {
    const now = reader?.id ?? null;
    if (before !== undefined && before !== now)
      queries.removeQueries({ predicate: ({ queryKey }) => !isMe(queryKey) });
    const isOther = person !== null && now !== null && now !== person;
    before = now;
    useSessionEnd.setState({ ended: reader === null && person !== null });
    person = now ?? person;
    if (isOther && reader?.kind === 'account') beginAnew(window.location.pathname + window.location.search);
  };
}
