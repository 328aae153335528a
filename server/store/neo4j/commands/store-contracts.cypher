// Stores contracts: who hires, who assists, and which schools are served.
// $rows  {key, sostenedorId, providerId, schoolIds, properties}
// Index  unique Contract(key), unique Actor(id)
UNWIND $rows AS row
MERGE (contract:Contract {key: row.key})
SET contract = row.properties
REMOVE contract:Stub
MERGE (provider:Actor {id: row.providerId})
  ON CREATE SET provider:Stub, provider.name = row.providerId
MERGE (provider)-[:PROVIDES]->(contract)
WITH contract, row
CALL (contract, row) {
  WITH contract, row WHERE row.sostenedorId IS NOT NULL
  MERGE (sostenedor:Actor {id: row.sostenedorId})
    ON CREATE SET sostenedor:Stub, sostenedor.name = row.sostenedorId
  MERGE (sostenedor)-[:HIRES]->(contract)
}
CALL (contract) {
  MATCH (contract)<-[old:SERVED_BY]-()
  DELETE old
}
UNWIND row.schoolIds AS schoolId
MERGE (school:Actor {id: schoolId})
  ON CREATE SET school:Stub, school.name = schoolId
CREATE (school)-[:SERVED_BY]->(contract)
