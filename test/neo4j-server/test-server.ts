import { spawnSync } from 'node:child_process';
import { longTermVersion } from './jars.ts';
import { findJava, javaOf } from './java.ts';
import { startNeo4j, type Neo4jServer, type ServerWish } from './neo4j-server.ts';

export type TestServer = { server: Neo4jServer } | { skip: string };

/**
 * The real server for a test file: the one of `NEO4J_TEST_URI` (its data are erased), or one started from Maven
 * Central's jars where Java and Maven are. Otherwise the reason to skip, which is a failure under CI.
 *
 * @param wish a test that kills or configures its server needs its own, whatever `NEO4J_TEST_URI` says
 */
export async function testServer(wish: ServerWish & { own?: boolean } = {}): Promise<TestServer> {
  const given = process.env['NEO4J_TEST_URI'];
  if (given && !wish.own && !wish.gds && !wish.settings && !wish.version) {
    const user = process.env['NEO4J_TEST_USER'] ?? 'neo4j';
    return { server: givenServer(given, user, process.env['NEO4J_TEST_PASSWORD'] ?? '') };
  }
  const missing = whatIsMissing(wish);
  if (missing === null) return { server: await startNeo4j(wish) };
  const skip = `Neo4j is not tested here: ${missing}${given ? '' : ', and NEO4J_TEST_URI is not set'}.`;
  if (process.env['CI'] === 'true') throw new Error(skip);
  process.stderr.write(`${skip}\n`);
  return { skip };
}

/** A server that somebody else starts and stops. */
export function givenServer(uri: string, user: string, password: string): Neo4jServer {
  const cannot = () => Promise.reject(new Error('A server that was given cannot be killed by a test.'));
  return {
    uri,
    user,
    password,
    kill: cannot,
    restart: cannot,
    stop: () => Promise.resolve(),
  };
}

/** @returns what a server of our own would need and this machine does not have, or `null` */
function whatIsMissing({ version = longTermVersion }: ServerWish): string | null {
  const oldest = javaOf(version);
  if (findJava(oldest) === null) return `there is no Java ${oldest} or newer`;
  if (spawnSync('mvn', ['-v']).status !== 0) return 'there is no Maven to fetch its jars';
  return null;
}
