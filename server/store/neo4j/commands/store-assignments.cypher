// Stores which comuna passes to which SLEP, and in which year.
// $rows  {key, comunaId, slepId, properties}
// Index  unique Territory(id), unique ASSIGNED_TO(key)
UNWIND $rows AS row
MERGE (comuna:Territory {id: row.comunaId})
  ON CREATE SET comuna:Stub, comuna.name = row.comunaId
MERGE (slep:Territory {id: row.slepId})
  ON CREATE SET slep:Stub, slep.name = row.slepId
MERGE (comuna)-[assigned:ASSIGNED_TO {key: row.key}]->(slep)
SET assigned = row.properties
