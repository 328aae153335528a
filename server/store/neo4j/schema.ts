import { TelarProblem } from '../../../contract/problems.ts';
import type { Connection } from './connection.ts';
import { cypherFile, statementsOf } from './cypher-files.ts';
import { oldestServer } from './failures.ts';

/** The parts of schema.cypher: part n leads to version n. One that was ever released is never edited. */
const versions = cypherFile('schema')
  .split(/^\/\/ version \d+$/m)
  .slice(1)
  .map(statementsOf);

export const schemaVersion = versions.length;

/** Names of the indexes and constraints that the questions need. */
const indexNames = versions
  .flat()
  .map((statement) => /^CREATE (?:\w+ )?(?:INDEX|CONSTRAINT) (\w+)/.exec(statement)?.[1])
  .filter((name) => name !== undefined);

export async function schemaFound(connection: Connection): Promise<number> {
  const [row] = await connection.read((run) => run(cypherFile('schema-found')));
  return Number(row?.['version'] ?? 0);
}

/** Indexes that the questions need and that are not there or not filled. */
export async function missingIndexes(connection: Connection): Promise<string[]> {
  const rows = await connection.direct(cypherFile('schema-indexes'));
  const online = new Set(rows.filter((row) => row['state'] === 'ONLINE').map((row) => row['name']));
  return indexNames.filter((name) => !online.has(name));
}

/**
 * Brings the store to the present schema; running it again changes nothing. A store of a newer Telar and a server
 * that is too old are refused, untouched.
 *
 * @throws TelarProblem `store-unavailable`
 */
export async function migrate(connection: Connection): Promise<void> {
  checkAgent(await connection.agent());
  const found = await schemaFound(connection);
  if (found > schemaVersion) throw newerSchema(found);
  if (found === schemaVersion && (await missingIndexes(connection)).length === 0) return;
  for (const statement of versions.flat()) await connection.direct(statement);
  await connection.direct(cypherFile('await-indexes'), { seconds: 60 });
  await connection.write((run) => run(cypherFile('schema-ready'), { version: schemaVersion }));
}

/** @param agent what the server calls itself, e.g. `Neo4j/5.26.30` or `Neo4j/2025.06.0` */
export function checkAgent(agent: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (major === undefined) return; // Another server that speaks Bolt: its answers will show.
  const old =
    Number(major) < oldestServer.major ||
    (Number(major) === oldestServer.major && Number(minor) < oldestServer.minor);
  if (!old) return;
  throw new TelarProblem(
    'store-unavailable',
    `The server is ${agent.replace('/', ' ')}; Telar needs Neo4j ${oldestServer.major}.${oldestServer.minor} or newer.`,
  );
}

const newerSchema = (found: number) =>
  new TelarProblem(
    'store-unavailable',
    `The database was written by a newer Telar (schema ${found}; this one knows ${schemaVersion}). Update Telar, or set NEO4J_DATABASE to another one.`,
  );
