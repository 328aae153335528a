import { TelarProblem } from '../../../contract/problems.ts';
import type { StoreStatus } from '../network-store.ts';
import type { Connection } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { schemaNow, schemaVersion } from './schema.ts';

/** How long it is known whether the database may be written: that is asked of another database, in a statement of its own. */
const accessKnownMs = 10_000;

/** Says what the server says of itself now. A store without one of its indexes has no schema that can be relied on. */
export function statusReading(
  connection: Connection,
  ready: () => Promise<void>,
  database: string | undefined,
): () => Promise<StoreStatus> {
  const engine = 'neo4j';
  const notesOfAccess = accessReading(connection, database);
  return async () => {
    try {
      await ready();
      const [{ server, found, missing }, access] = await Promise.all([
        schemaNow(connection),
        notesOfAccess(),
      ]);
      const notes = [server, ...access];
      if (missing.length > 0) notes.push(`missing: ${missing.join(', ')}; restart Telar to make them again`);
      return {
        reachable: true,
        engine,
        schemaFound: missing.length > 0 ? 0 : found,
        schemaExpected: schemaVersion,
        detail: notes.join('; '),
      };
    } catch (error) {
      const detail =
        error instanceof TelarProblem ? error.message : 'Neo4j refused a query that Telar needs.';
      return { reachable: false, engine, detail };
    }
  };
}

function accessReading({ direct }: Connection, database: string | undefined): () => Promise<string[]> {
  let known: { at: number; notes: string[] } | null = null;
  return async () => {
    if (known !== null && performance.now() - known.at < accessKnownMs) return known.notes;
    const at = performance.now();
    const rows = await direct(cypherFile('database-access'), { database: database ?? null });
    const isReadOnly = rows[0]?.['access'] === 'read-only';
    known = { at, notes: isReadOnly ? ['the database is read-only: imports will be refused'] : [] };
    return known.notes;
  };
}
