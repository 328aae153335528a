// Stores actors, each in its comuna, by the name of which they are searched as well.
// $rows  {id, label, comunaId, latitude, longitude, properties}: label is School, Sostenedor, University, Organisation
//        or PublicBody; properties are the record's fields, key, revision, file, row, searchName, searchRbd
// Index  unique Actor(id), unique Territory(id)
UNWIND $rows AS row
MERGE (actor:Actor {id: row.id})
SET actor = row.properties
SET actor.location = point({latitude: row.latitude, longitude: row.longitude})
REMOVE actor:Stub:School:Sostenedor:University:Organisation:PublicBody
SET actor:$(row.label)
WITH actor, row
CALL (actor) {
  MATCH (actor)-[old:LOCATED_IN]->()
  DELETE old
}
WITH actor, row
WHERE row.comunaId IS NOT NULL
MERGE (comuna:Territory {id: row.comunaId})
  ON CREATE SET comuna:Stub, comuna.name = row.comunaId
CREATE (actor)-[:LOCATED_IN]->(comuna)
SET actor.searchPlace = comuna.searchName
