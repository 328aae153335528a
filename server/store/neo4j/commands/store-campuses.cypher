// Stores campuses: places of a university, not actors.
// $rows  {id, universityId, comunaId, properties}
// Index  unique Campus(id), unique Actor(id), unique Territory(id)
UNWIND $rows AS row
MERGE (campus:Campus {id: row.id})
SET campus = row.properties
WITH campus, row
CALL (campus) {
  MATCH (campus)-[old:LOCATED_IN|HAS_CAMPUS]-()
  DELETE old
}
MERGE (university:Actor {id: row.universityId})
  ON CREATE SET university:Stub, university.name = row.universityId
MERGE (comuna:Territory {id: row.comunaId})
  ON CREATE SET comuna:Stub, comuna.name = row.comunaId
CREATE (university)-[:HAS_CAMPUS]->(campus)-[:LOCATED_IN]->(comuna)
