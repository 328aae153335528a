import { z } from 'zod';
import { Me, Session, SignIn } from '../accounts.ts';
import { IdParams, type Endpoint } from './endpoint.ts';

export const sessionsEndpoints = {
  showMe: {
    method: 'get',
    path: '/session',
    tag: 'Accounts',
    access: 'anyone',
    summary: 'Who reads, and how to sign in',
    response: Me,
  },
  signIn: {
    method: 'post',
    path: '/session',
    tag: 'Accounts',
    access: 'anyone',
    summary: 'Signs in with a password; the answer sets the cookie of the session',
    body: SignIn,
    response: Me,
    status: 201,
  },
  signOut: {
    method: 'delete',
    path: '/session',
    tag: 'Accounts',
    access: 'own-account',
    summary: 'Signs out: the session ends at once',
    response: z.null(),
    status: 204,
  },
  listSessions: {
    method: 'get',
    path: '/sessions',
    tag: 'Accounts',
    access: 'own-account',
    summary: 'Your sessions, the last used first',
    response: z.object({ items: z.array(Session) }),
  },
  endSession: {
    method: 'delete',
    path: '/sessions/{id}',
    tag: 'Accounts',
    access: 'own-account',
    summary: 'Ends one of your sessions',
    params: IdParams,
    response: z.null(),
    status: 204,
  },
  startProviderSignIn: {
    method: 'get',
    path: '/sign-in/provider',
    tag: 'Accounts',
    access: 'anyone',
    summary: "Sends the browser to the institution's own sign-in (OpenID Connect)",
    query: z.object({
      returnTo: z.string().max(2000).optional().describe('path of the explorer to come back to'),
    }),
    response: z.null(),
    status: 302,
  },
  finishProviderSignIn: {
    method: 'get',
    path: '/sign-in/provider/callback',
    tag: 'Accounts',
    access: 'anyone',
    summary: 'Where the provider sends the browser back to; sets the cookie of the session',
    // Providers add parameters of their own, which are for the library to check.
    query: z.looseObject({
      code: z.string().max(4000).optional().describe('one-time code of the provider'),
      state: z.string().max(500).optional().describe('ties the answer to the sign-in that was begun'),
    }),
    response: z.null(),
    status: 302,
  },
} as const satisfies Record<string, Endpoint>;
