import type { Request, Router } from 'express';
import type { Logger } from 'pino';
import { api, apiRoot } from '../../contract/api.ts';
import { codedProblem, TelarProblem } from '../../contract/problems.ts';
import type { AccountsTelar } from '../use-cases/accounts/accounts-telar.ts';
import { type ProviderRules, signInWithProvider } from '../use-cases/accounts/sign-in-with-provider.ts';
import type { BegunSignIn, ProviderClient } from './oidc-client.ts';
import { redirectRoute } from './route.ts';
import { createSeal } from './sealed-text.ts';
import { type SecretCookie, secretCookie } from './session-cookie.ts';
import { browserOf } from './sign-in.ts';
import { welcome } from './sign-in-routes.ts';

/** The institution's own sign-in, as far as routes need it. */
export type Provider = { client: ProviderClient; rules: ProviderRules };

/** Milliseconds that somebody has to sign in at the provider. */
const lastsMs = 10 * 60_000;

type Begun = BegunSignIn & { returnTo: string };

/** Sending a browser to the institution's provider, and taking it back. */
export function oidcRoutes(
  router: Router,
  telar: AccountsTelar & { readonly ownerKey: Uint8Array },
  provider: Provider | null,
  { cookie, publicOrigins, log }: { cookie: SecretCookie; publicOrigins: readonly string[]; log: Logger },
): void {
  const seal = createSeal<Begun>(telar.ownerKey, 'telar: sign-in with a provider');
  // `lax`: the provider's page sends the browser here, and it must bring this along.
  const kept = secretCookie({ name: 'telar-provider', sameSite: 'lax', maxAge: lastsMs }, publicOrigins);
  redirectRoute(router, api.startProviderSignIn, async ({ query }, request) => {
    if (provider === null) throw codedProblem('provider-not-set', {});
    return orSignInPage(log, async () => {
      const { address, begun } = await provider.client.begin(callbackOf(request, publicOrigins).href);
      const value = { ...begun, returnTo: pathOfSite(query.returnTo) };
      kept.write(request, seal.close(value, telar.now().getTime() + lastsMs));
      return address;
    });
  });
  redirectRoute(router, api.finishProviderSignIn, async (_input, request) => {
    if (provider === null) throw codedProblem('provider-not-set', {});
    return orSignInPage(log, async () => {
      const begun = seal.open(kept.read(request) ?? '', telar.now().getTime());
      kept.clear(request);
      if (begun === null) throw codedProblem('provider-sign-in-failed', {});
      const address = callbackOf(request, publicOrigins);
      address.search = new URL(request.originalUrl, address).search;
      const user = await provider.client.finish(address, begun);
      const signedIn = await signInWithProvider(telar, provider.rules, user, browserOf(request, cookie));
      await welcome(telar, cookie, request, signedIn, 'finishProviderSignIn');
      return begun.returnTo;
    });
  });
}

/** Somebody waits before a browser: what fails is said on the page to sign in. */
async function orSignInPage(log: Logger, work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof TelarProblem ? error.code : 'provider-sign-in-failed';
    if (!(error instanceof TelarProblem)) log.warn({ err: error }, 'Signing in with the provider failed');
    return `/sign-in?problem=${encodeURIComponent(code)}`;
  }
}

/** Where the provider sends the browser back to: under the name by which it came. */
function callbackOf(request: Request, publicOrigins: readonly string[]): URL {
  const host = request.host ?? '';
  const isPublic = publicOrigins.includes(`https://${host}`);
  return new URL(
    `${apiRoot}${api.finishProviderSignIn.path}`,
    `${isPublic ? 'https' : request.protocol}://${host}`,
  );
}

/** A path of this site, whatever was sent: no other site is led to from here. */
function pathOfSite(path: string | undefined): string {
  const base = 'http://telar.invalid';
  const url = URL.parse(path ?? '/', base);
  // `/.//elsewhere` is a path here, and becomes an address of elsewhere when it is written out.
  const isPath = url?.origin === base && !url.pathname.startsWith('//');
  return isPath ? `${url.pathname}${url.search}${url.hash}` : '/';
}
