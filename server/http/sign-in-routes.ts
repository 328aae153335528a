import type { Request, Router } from 'express';
import { api } from '../../contract/api.ts';
import type { Me } from '../../contract/accounts.ts';
import type { AccountsTelar } from '../use-cases/accounts/accounts-telar.ts';
import { describeMe, describeSignedIn } from '../use-cases/accounts/describe-me.ts';
import { listSessions, type SignedIn } from '../use-cases/accounts/sessions.ts';
import { signIn } from '../use-cases/accounts/sign-in.ts';
import { emptyRoute, route } from './route.ts';
import type { SecretCookie } from './session-cookie.ts';
import { addressOf, browserOf, identityOf } from './sign-in.ts';

/** Signing in and out, and one's own sessions. */
export function signInRoutes(router: Router, telar: AccountsTelar, cookie: SecretCookie): void {
  route(router, api.showMe, (_input, request) => describeMe(telar, identityOf(request)));
  route(router, api.signIn, async ({ body }, request) => {
    const sent = { address: addressOf(request), browser: browserOf(request, cookie) };
    return welcome(telar, cookie, request, await signIn(telar, { ...body, ...sent }), 'signIn');
  });
  emptyRoute(router, api.signOut, async (_input, request) => {
    const { session } = identityOf(request);
    cookie.clear(request);
    return session === null || telar.accounts.endSession(session);
  });
  route(router, api.listSessions, async (_input, request) => {
    const { reader, session } = identityOf(request);
    return { items: await listSessions(telar, session, reader!.id) };
  });
  emptyRoute(router, api.endSession, ({ params }, request) =>
    telar.accounts.endSession({ accountId: identityOf(request).reader!.id, id: params.id }),
  );
}

/** Gives whoever has just signed in the cookie of the session, and writes it down. */
export async function welcome(
  telar: AccountsTelar,
  cookie: SecretCookie,
  request: Request,
  signedIn: SignedIn,
  operation: string,
): Promise<Me> {
  const { id: account } = signedIn.account;
  await telar.audit.append({ account, key: null, action: 'sign-in', operation, target: null, status: null });
  cookie.write(request, signedIn.cookie);
  return describeSignedIn(telar, signedIn);
}
