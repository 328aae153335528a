// Stores what an import noticed.
// $number  the revision's number
// $rows    Finding with position and revision
// Index    unique Revision(number), Finding(revision, position)
MATCH (revision:Revision {number: $number})
UNWIND $rows AS row
MERGE (finding:Finding {revision: $number, position: row.position})
SET finding = row
MERGE (revision)-[:FOUND]->(finding)
