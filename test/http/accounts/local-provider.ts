import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** What the provider says of whoever signs in there. */
export type Claims = Record<string, unknown> & { sub: string };

export type LocalProvider = {
  issuer: string;
  /** Whoever is at the keyboard when the provider asks who signs in. */
  user: Claims;
  /** Lets a service use it, under the address to which browsers are sent back. */
  register(redirectUri: string): void;
  stop(): Promise<void>;
};

export const clientId = 'telar-test';
export const clientSecret = 'a secret of the client that is long enough';

/** A real OpenID Connect provider on this machine, which signs in `user` without a page in between. */
export async function startProvider(): Promise<LocalProvider> {
  let provider: Provider | null = null;
  const server = createServer((request, response) => {
    if (provider === null) response.writeHead(503).end();
    else if (request.url?.startsWith('/interaction/'))
      void provider.interactionFinished(request, response, { login: { accountId: local.user.sub } });
    else provider.callback()(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const local: LocalProvider = {
    issuer,
    user: { sub: 'nobody' },
    register: (redirectUri) => {
      provider = new Provider(
        issuer,
        configuration(
          redirectUri,
          () => local.user,
          () => provider!,
        ),
      );
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return local;
}

type Context = { oidc: { client: { clientId: string }; session: { accountId: string } } };

const configuration = (redirectUri: string, user: () => Claims, provider: () => Provider) => ({
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
  // The claims stand in the ID token itself, as Google and Microsoft write it.
  conformIdTokenClaims: false,
  // Seconds; said, so that the package does not print that they are not.
  ttl: { Grant: 60, Session: 60, Interaction: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
  pkce: { required: () => true },
  cookies: { keys: ['only for tests'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  findAccount: (_context: unknown, accountId: string) => ({ accountId, claims: () => user() }),
  loadExistingGrant: async ({ oidc }: Context) => {
    const grant = new (provider().Grant)({
      accountId: oidc.session.accountId,
      clientId: oidc.client.clientId,
    });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});
