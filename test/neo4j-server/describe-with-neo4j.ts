import type {} from './shared-server.setup.ts';
import { afterAll, describe, inject, test } from 'vitest';
import type { Neo4jServer, ServerWish } from './neo4j-server.ts';
import { givenServer, testServer, type TestServer } from './test-server.ts';

/**
 * Tests that need the real server: the one that the project shares, or one of their own (`own`, and where there is no
 * shared one), stopped when they are done. Without a server they are skipped, and the reason is their name.
 */
export async function describeWithNeo4j(
  title: string,
  wish: ServerWish & { own?: boolean },
  tests: (server: Neo4jServer) => void,
): Promise<void> {
  const given = await serverFor(wish);
  describe(title, () => {
    if ('skip' in given) {
      test.skip(given.skip, () => undefined);
    } else {
      afterAll(() => given.server.stop());
      tests(given.server);
    }
  });
}

async function serverFor(wish: ServerWish & { own?: boolean }): Promise<TestServer> {
  const shared = wish.own || wish.gds ? undefined : sharedServer();
  if (shared === undefined) return testServer(wish);
  return 'skip' in shared ? shared : { server: givenServer(shared.uri, shared.user, shared.password) };
}

/** What a project's `globalSetup` provides; undefined where it has none. */
const sharedServer = () => inject('neo4j') as ReturnType<typeof inject<'neo4j'>> | undefined;
