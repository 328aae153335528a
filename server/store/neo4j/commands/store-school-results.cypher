// Stores results and conditions of schools by year.
// $rows  {key, schoolId, properties}
// Index  unique SchoolResult(key), unique Actor(id)
UNWIND $rows AS row
MERGE (result:SchoolResult {key: row.key})
SET result = row.properties
REMOVE result:Stub
MERGE (school:Actor {id: row.schoolId})
  ON CREATE SET school:Stub, school.name = row.schoolId
MERGE (school)-[:OBTAINED]->(result)
