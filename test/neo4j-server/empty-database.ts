import { connect } from '../../server/store/neo4j/connection.ts';
import type { Neo4jOptions } from '../../server/store/neo4j/options.ts';

/** Takes every fact out of a test database; the schema stays. */
export async function emptyDatabase(server: Neo4jOptions): Promise<void> {
  const connection = connect(server);
  try {
    await connection.direct(
      'MATCH (n) WHERE NOT n:Telar CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS',
    );
    await connection.direct(
      `MATCH (store:Telar)
       SET store = {name: store.name, schemaVersion: store.schemaVersion, newest: 0,
         visibleRevisions: [], storeVersion: store.storeVersion + 1}`,
    );
  } finally {
    await connection.close();
  }
}
