import { TelarProblem } from '../../../contract/problems.ts';
import type { StoreStatus } from '../network-store.ts';
import type { Connection } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { missingIndexes, schemaFound, schemaVersion } from './schema.ts';

/** What the server says of itself now. A store without one of its indexes has no schema that can be relied on. */
export async function statusOf(
  connection: Connection,
  ready: () => Promise<void>,
  database: string | undefined,
): Promise<StoreStatus> {
  const engine = 'neo4j';
  try {
    await ready();
    const agent = (await connection.agent()).replace('/', ' ');
    const missing = await missingIndexes(connection);
    const found = await schemaFound(connection);
    const notes = [agent, ...(await accessNote(connection, database))];
    if (missing.length > 0) notes.push(`missing: ${missing.join(', ')}; restart Telar to make them again`);
    return {
      reachable: true,
      engine,
      schemaFound: missing.length > 0 ? 0 : found,
      schemaExpected: schemaVersion,
      detail: notes.join('; '),
    };
  } catch (error) {
    const detail = error instanceof TelarProblem ? error.message : 'Neo4j refused a query that Telar needs.';
    return { reachable: false, engine, detail };
  }
}

async function accessNote(connection: Connection, database: string | undefined): Promise<string[]> {
  const rows = await connection.direct(cypherFile('database-access'), { database: database ?? null });
  return rows[0]?.['access'] === 'read-only' ? ['the database is read-only: imports will be refused'] : [];
}
