// Which version of the schema does the store have, on which server? It fails where an index is not there, or not filled.
// $indexes  names of the indexes that the queries need
// Columns   version (0: none yet), server (its own version); one row
// Index     unique Telar(name)
OPTIONAL MATCH (store:Telar {name: 'store'})
WITH coalesce(store.schemaVersion, 0) AS version
CALL dbms.components() YIELD name, versions
WITH version, name, versions
WHERE name = 'Neo4j Kernel'
UNWIND $indexes AS index
CALL db.awaitIndex(index, 0)
RETURN DISTINCT version, versions[0] AS server
