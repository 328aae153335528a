import { connect, type Neo4jOptions } from '../../server/store/neo4j/connection.ts';

/** Takes every node and relationship out of a test database; indexes and constraints stay. */
export async function emptyDatabase(server: Neo4jOptions): Promise<void> {
  const connection = connect(server);
  try {
    await connection.direct('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  } finally {
    await connection.close();
  }
}
