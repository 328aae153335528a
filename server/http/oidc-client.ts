import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { ProviderUser } from '../use-cases/accounts/provider-roles.ts';
import { isLoopback } from './host-names.ts';
import type { ProviderSettings } from './sign-in-settings.ts';

/** What the browser keeps between being sent to the provider and coming back, sealed. */
export type BegunSignIn = { state: string; nonce: string; verifier: string };

/** The institution's OpenID Connect provider: code flow with PKCE, state and nonce; tokens are not kept. */
export type ProviderClient = {
  /** Where to send the browser. */
  begin(redirectUri: string): Promise<{ address: string; begun: BegunSignIn }>;
  /** Checks what the browser brought back, and gives what the provider says of its user. */
  finish(address: URL, begun: BegunSignIn): Promise<ProviderUser>;
};

/** Seconds that the provider may take to answer. */
const timeoutSeconds = 10;

export function providerClient(settings: ProviderSettings): ProviderClient {
  const configuration = discoveredOnce(settings);
  return {
    begin: async (redirectUri) => {
      const begun = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const address = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, begun };
    },
    finish: async (address, { state, nonce, verifier }) => {
      const tokens = await authorizationCodeGrant(await configuration(), address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return userOf(tokens.claims() ?? {}, settings);
    },
  };
}

/** What the provider says of itself, read when it is first needed; a failure is tried again the next time. */
function discoveredOnce(settings: ProviderSettings): () => Promise<Configuration> {
  let found: Promise<Configuration> | null = null;
  return () => {
    found ??= discover(settings).catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  };
}

function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const address = new URL(issuer);
  // Without TLS only on this machine: a provider that is being tried.
  const execute = isLoopback(address.hostname) ? [allowInsecureRequests] : [];
  return discovery(address, clientId, clientSecret, undefined, { execute, timeout: timeoutSeconds });
}

/**
 * An address counts where the provider says that it has verified it, or where the operator names another claim that is
 * to be believed. `hd` is the domain that Google vouches for.
 */
function userOf(
  claims: Readonly<Record<string, unknown>>,
  { emailClaim, issuer }: ProviderSettings,
): ProviderUser {
  const given = claims[emailClaim];
  const isBelieved = emailClaim !== 'email' || claims['email_verified'] === true;
  const email = typeof given === 'string' && isBelieved ? given.toLowerCase() : null;
  const named = typeof claims['hd'] === 'string' ? claims['hd'].toLowerCase() : null;
  return {
    issuer: String(claims['iss'] ?? issuer),
    subject: String(claims['sub']),
    email,
    domain: named ?? email?.split('@').at(-1) ?? null,
    claims,
  };
}
