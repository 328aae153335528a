import type { Request, RequestHandler } from 'express';
import { may } from '../../contract/access.ts';
import { codedProblem } from '../../contract/problems.ts';
import type { AccountsTelar } from '../use-cases/accounts/accounts-telar.ts';
import { type Credentials, findReader, type Identity } from '../use-cases/accounts/find-reader.ts';
import type { Browser } from '../use-cases/accounts/sessions.ts';
import { endpointAt } from './endpoint-at.ts';
import { responseOf, type SecretCookie, secretCookie } from './session-cookie.ts';

/** Whoever reads; `null`: nobody has signed in. */
export type RequestReader = Identity['reader'];

export const sessionCookie = (publicOrigins: readonly string[]): SecretCookie =>
  secretCookie({ name: 'telar-session', sameSite: 'strict' }, publicOrigins);

/** Whoever shows nothing, or a key that is not valid. */
const nobody: Identity = { reader: null, session: null, keyId: null };

/**
 * Finds out who sent a request, before anything of it is read.
 *
 * @throws TelarProblem `key-not-valid`, answered 401
 */
export function identifyReader(telar: AccountsTelar, cookie: SecretCookie): RequestHandler {
  return async (request, response, next) => {
    const shown: Credentials = { cookie: cookie.read(request), key: keyOf(request) };
    Object.assign(response.locals, { shown, identity: nobody });
    const identity = await findReader(telar, shown);
    Object.assign(response.locals, { identity, reader: identity.reader });
    next();
  };
}

/**
 * Refuses what the reader may not use at all. Which rows are given is decided where they are read.
 *
 * @throws TelarProblem `not-signed-in`, answered 401; `not-permitted`, answered 403
 */
export function requireAccess(): RequestHandler {
  return (request, response, next) => {
    const found = endpointAt(request);
    const answer = found === null ? 'yes' : may(readerOf(response), found.endpoint);
    if (answer === 'sign-in') throw codedProblem('not-signed-in', {});
    if (answer === 'forbidden') throw codedProblem('not-permitted', {});
    next();
  };
}

/** Who sent the request of a response. */
export const readerOf = (response: { locals: Record<string, unknown> }): RequestReader =>
  (response.locals['reader'] as RequestReader | undefined) ?? null;

/** Who sent a request, and what they showed that is valid. */
export const identityOf = (request: Request): Identity => responseOf(request).locals['identity'] as Identity;

/** What whoever sent a request showed, valid or not. */
export const credentialsOf = (request: Request): Credentials =>
  responseOf(request).locals['shown'] as Credentials;

/** The browser that sent a request. */
export const browserOf = (request: Request, cookie: SecretCookie): Browser => ({
  agent: request.headers['user-agent'] ?? null,
  cookie: cookie.read(request),
});

/** The address of the visitor, as far as proxies are trusted. */
export const addressOf = (request: Request): string => request.ip ?? '';

function keyOf({ headers }: Request): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}
