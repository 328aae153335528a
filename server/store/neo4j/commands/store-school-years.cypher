// Stores how schools stood in a year of the register. Which comuna a school lay in may differ from year to year.
// $rows  {key, schoolId, comunaId, properties}
// Index  unique SchoolYear(key), unique Actor(id), unique Territory(id)
UNWIND $rows AS row
MERGE (year:SchoolYear {key: row.key})
SET year = row.properties
WITH year, row
CALL (year) {
  MATCH (year)-[old:STOOD_IN]->()
  DELETE old
}
MERGE (school:Actor {id: row.schoolId})
  ON CREATE SET school:Stub, school.name = row.schoolId
MERGE (comuna:Territory {id: row.comunaId})
  ON CREATE SET comuna:Stub, comuna.name = row.comunaId
MERGE (school)-[:IN_YEAR]->(year)
CREATE (year)-[:STOOD_IN]->(comuna)
