import { storedLayers } from '../../../contract/layers.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { tieType } from '../../../graph-queries/tie-types.ts';
import type { Connection } from './connection.ts';
import { queryText } from '../query-text.ts';
import { cypherFile, statementsOf } from './cypher-files.ts';
import { oldestServer } from './failures.ts';
import { mergeStatements } from './merge-statements.ts';
import { renewProperties } from './renew-properties.ts';

const statements = (name: string): string[] => statementsOf(queryText(`schema/${name}`, 'cypher'));

/** What the present schema consists of; each statement makes what is missing and leaves what is there. */
const present = statements('neo4j');

/** Upgrade n leads from version n + 1 to version n + 2. One that was ever released is never edited. */
const upgrades: readonly string[] = ['neo4j-2', 'neo4j-3', 'neo4j-4', 'neo4j-5'];

export const schemaVersion = upgrades.length + 1;

/** The relationship type of each layer of the catalogue. */
const ownTypes = Object.fromEntries(storedLayers.map((layer) => [layer, tieType(layer)]));

/** Names of the indexes and constraints that the queries need. */
const indexNames = present
  .map((statement) => /^CREATE (?:\w+ )?(?:INDEX|CONSTRAINT) (\w+)/.exec(statement)?.[1])
  .filter((name) => name !== undefined);

export async function schemaFound(connection: Connection): Promise<number> {
  const [row] = await connection.read((run) => run(cypherFile('schema-found')));
  return Number(row?.['version'] ?? 0);
}

/** Indexes that the queries need and that are not there or not filled. */
export async function missingIndexes(connection: Connection): Promise<string[]> {
  const rows = await connection.direct(cypherFile('schema-indexes'));
  const online = new Set(rows.filter((row) => row['state'] === 'ONLINE').map((row) => row['name']));
  return indexNames.filter((name) => !online.has(name));
}

/** The schema that the store has now, and the server it is on: in one statement, as long as nothing is missing. */
export async function schemaNow(
  connection: Connection,
): Promise<{ server: string; found: number; missing: string[] }> {
  try {
    const [row] = await connection.readOne(cypherFile('schema-in-order'), { indexes: indexNames });
    if (row !== undefined)
      return { server: `Neo4j ${String(row['server'])}`, found: Number(row['version']), missing: [] };
  } catch (error) {
    if (error instanceof TelarProblem && error.code !== 'database-refuses') throw error;
    // Which index it is, and whether that was it at all, the server says when it is asked.
  }
  const server = (await connection.agent()).replace('/', ' ');
  return {
    server,
    found: await schemaFound(connection),
    missing: await missingIndexes(connection),
  };
}

/**
 * Brings the store to the present schema; running it again changes nothing. A store of a newer Telar and a server
 * that is too old are refused, untouched; so is one of an older Telar unless it may be upgraded, since Telar cannot
 * copy a database first as it copies a file.
 *
 * @throws TelarProblem `store-unavailable`
 */
export async function migrate(connection: Connection, mayUpgrade = true): Promise<void> {
  checkAgent(await connection.agent());
  const found = await schemaFound(connection);
  if (found > schemaVersion) throw newerSchema(found);
  if (found > 0 && found < schemaVersion && !mayUpgrade) throw olderSchema(found);
  if (found === schemaVersion && (await missingIndexes(connection)).length === 0) return;
  const missing = found === 0 ? [] : upgrades.slice(found - 1).flatMap(statements);
  for (const statement of [...missing, ...present]) await connection.schema(statement);
  for (const statement of statementsOf(cypherFile('rename-ties')))
    await connection.schema(statement, { types: ownTypes });
  await connection.schema(cypherFile('await-indexes'), { seconds: 600 });
  if (found > 0 && found < 3) await mergeStatements(connection);
  if (found > 0 && found < 5) await renewProperties(connection);
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

const olderSchema = (found: number) =>
  new TelarProblem(
    'store-unavailable',
    `The database was written by an older Telar (schema ${found}; this one writes ${schemaVersion}). Stop every older Telar, make a copy of the database ("telar backup FILE" with the older Telar, or "neo4j-admin database dump"), then start this one with NEO4J_UPGRADE=1.`,
  );

const newerSchema = (found: number) =>
  new TelarProblem(
    'store-unavailable',
    `The database was written by a newer Telar (schema ${found}; this one knows ${schemaVersion}). Update Telar, or set NEO4J_DATABASE to another one.`,
  );
