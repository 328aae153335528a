// Stores what happened to schools between two years of the register.
// $rows  {key, schoolId, properties}
// Index  unique SchoolEvent(key), unique Actor(id)
UNWIND $rows AS row
MERGE (event:SchoolEvent {key: row.key})
SET event = row.properties
MERGE (school:Actor {id: row.schoolId})
  ON CREATE SET school:Stub
MERGE (school)-[:HAD]->(event)
