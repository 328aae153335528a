// Stores what happened to schools between two years of the register, and which owners a school passed between.
// $rows  {key, schoolId, ownerBefore, ownerAfter, properties}: owners are null where the event is none of owners
// Index  unique SchoolEvent(key), unique Actor(id)
UNWIND $rows AS row
MERGE (event:SchoolEvent {key: row.key})
SET event = row.properties
MERGE (school:Actor {id: row.schoolId})
  ON CREATE SET school:Stub, school.name = row.schoolId
MERGE (school)-[:HAD]->(event)
WITH event, row
CALL (event) {
  MATCH (event)-[old:FROM_OWNER|TO_OWNER]->()
  DELETE old
}
CALL (event, row) {
  WITH event, row WHERE row.ownerBefore IS NOT NULL
  MERGE (owner:Actor {id: row.ownerBefore})
    ON CREATE SET owner:Stub, owner.name = row.ownerBefore
  CREATE (event)-[:FROM_OWNER]->(owner)
}
CALL (event, row) {
  WITH event, row WHERE row.ownerAfter IS NOT NULL
  MERGE (owner:Actor {id: row.ownerAfter})
    ON CREATE SET owner:Stub, owner.name = row.ownerAfter
  CREATE (event)-[:TO_OWNER]->(owner)
}
