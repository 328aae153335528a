import { useMutation } from '@tanstack/react-query';
import { isSignedOut } from '../../api/problem.ts';
import { request } from '../../api/request.ts';
import { beginAnew } from '../../api/session.ts';

/** Ends the session; the window begins anew, with nothing of its reader. A session that has ended already is no fault. */
export function useSignOut() {
  return useMutation({
    mutationFn: () =>
      request('signOut').catch((error: unknown) => {
        if (!isSignedOut(error)) throw error;
      }),
    onSuccess: () => beginAnew('/'),
  });
}
