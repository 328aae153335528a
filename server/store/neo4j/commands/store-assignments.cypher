// Stores which comuna passes to which SLEP, and in which year.
// $rows  {key, comunaId, slepId, properties}
// Index  unique Territory(id), unique ASSIGNED_TO(key)
UNWIND $rows AS row
MERGE (comuna:Territory {id: row.comunaId})
  ON CREATE SET comuna:Stub
MERGE (slep:Territory {id: row.slepId})
  ON CREATE SET slep:Stub
MERGE (comuna)-[assigned:ASSIGNED_TO {key: row.key}]->(slep)
SET assigned = row.properties
