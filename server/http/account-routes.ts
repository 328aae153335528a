import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import type { AccountsTelar } from '../use-cases/accounts/accounts-telar.ts';
import { changePassword } from '../use-cases/accounts/change-password.ts';
import { createFirstAdministrator } from '../use-cases/accounts/first-administrator.ts';
import { acceptInvitation, showInvitation } from '../use-cases/accounts/invitations.ts';
import { createKey, listKeys, revokeKey } from '../use-cases/accounts/keys.ts';
import {
  changeAccount,
  createAccount,
  deleteAccount,
  inviteAgain,
  listAccounts,
} from '../use-cases/accounts/manage-accounts.ts';
import { emptyRoute, route } from './route.ts';
import { responseOf, type SecretCookie } from './session-cookie.ts';
import { addressOf, browserOf, identityOf } from './sign-in.ts';
import { welcome } from './sign-in-routes.ts';

/** Accounts and keys. Who may use which is the contract's to say; whose they are is decided in the use cases. */
export function accountRoutes(router: Router, telar: AccountsTelar, cookie: SecretCookie): void {
  route(router, api.createFirstAdministrator, async ({ body }, request) => {
    const sent = { address: addressOf(request), browser: browserOf(request, cookie) };
    const signedIn = await createFirstAdministrator(telar, body, sent);
    return welcome(telar, cookie, request, signedIn, 'createFirstAdministrator');
  });
  route(router, api.showInvitation, ({ body }) => showInvitation(telar, body.token));
  route(router, api.acceptInvitation, async ({ body }, request) => {
    const signedIn = await acceptInvitation(telar, body, browserOf(request, cookie));
    return welcome(telar, cookie, request, signedIn, 'acceptInvitation');
  });
  route(router, api.changePassword, async ({ body }, request) => {
    const sent = { address: addressOf(request), browser: browserOf(request, cookie) };
    const account = await telar.accounts.findAccount(identityOf(request).reader!.id);
    if (account === null) return null;
    const signedIn = await changePassword(telar, account, { ...body, ...sent });
    return welcome(telar, cookie, request, signedIn, 'changePassword');
  });
  route(router, api.listAccounts, ({ query }) => listAccounts(telar, query));
  route(router, api.createAccount, async ({ body }, request) => {
    const created = await createAccount(telar, body);
    responseOf(request).locals['made'] = created.account.id;
    return created;
  });
  route(router, api.changeAccount, ({ params, body }) => changeAccount(telar, params.id, body));
  emptyRoute(router, api.deleteAccount, ({ params }) => deleteAccount(telar, params.id));
  route(router, api.inviteAccount, ({ params }) => inviteAgain(telar, params.id));
  route(router, api.listKeys, ({ query }, request) => listKeys(telar, identityOf(request).reader!, query));
  route(router, api.createKey, async ({ body }, request) => {
    const created = await createKey(telar, identityOf(request).reader!, body);
    responseOf(request).locals['made'] = created.key.id;
    return created;
  });
  emptyRoute(router, api.revokeKey, ({ params }, request) =>
    revokeKey(telar, identityOf(request).reader!, params.id),
  );
}
