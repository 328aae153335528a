import type { TestProject } from 'vitest/node';
import type { Neo4jOptions } from '../../server/store/neo4j/options.ts';
import { newestVersion } from './jars.ts';
import { testServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Neo4j that all tests of a project share, or why there is none. */
    neo4j: Pick<Neo4jOptions, 'uri' | 'user' | 'password'> | { skip: string };
  }
}

/** One Neo4j for all tests of a project, instead of one a file; of the release in `NEO4J_TEST_VERSION`, or `newest`. */
export default async function setup(project: TestProject) {
  const version = process.env['NEO4J_TEST_VERSION'];
  const given = await testServer({ version: version === 'newest' ? newestVersion : version });
  if ('skip' in given) {
    project.provide('neo4j', given);
    return () => undefined;
  }
  const { uri, user, password, stop } = given.server;
  project.provide('neo4j', { uri, user, password });
  return stop;
}
