import { type Connection, connect } from '../../server/store/neo4j/connection.ts';
import type { Neo4jOptions } from '../../server/store/neo4j/options.ts';

/** Takes every fact out of a test database; the schema stays. */
export async function emptyDatabase(server: Neo4jOptions): Promise<void> {
  const connection = connect(server);
  try {
    // Part by part, territories last: the ties of all schools to their comunas are more than one transaction holds.
    for (const label of ['!Telar&!Territory', '!Telar']) await deleteAll(connection, label);
    await connection.direct(
      `MATCH (store:Telar)
       SET store = {name: store.name, schemaVersion: store.schemaVersion, newest: 0,
         visibleRevisions: [], storeVersion: store.storeVersion + 1}`,
    );
  } finally {
    await connection.close();
  }
}

async function deleteAll(connection: Pick<Connection, 'direct'>, label: string): Promise<void> {
  for (let left = true; left;) {
    const [row] = await connection.direct(
      `MATCH (n:${label}) WITH n LIMIT 2000 DETACH DELETE n RETURN count(*) AS deleted`,
    );
    left = Number(row?.['deleted']) > 0;
  }
}
