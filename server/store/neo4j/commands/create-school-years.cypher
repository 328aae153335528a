// Stores how schools stood in a year of the register, of years of which nothing is stored: one that is there is refused.
// Nobody can read them yet, which `:Loading` says to readers with Cypher. Labels come last: each index is then looked at once.
// $rows  {key, schoolId, comunaId, properties}
// Index  unique SchoolYear(key), unique Actor(id), unique Territory(id)
UNWIND $rows AS row
MERGE (school:Actor {id: row.schoolId})
  ON CREATE SET school:Stub, school.name = row.schoolId
MERGE (comuna:Territory {id: row.comunaId})
  ON CREATE SET comuna:Stub, comuna.name = row.comunaId
CREATE (school)-[:IN_YEAR]->(year)-[:STOOD_IN]->(comuna)
SET year = row.properties, year:SchoolYear:Loading
