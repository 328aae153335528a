// Stores what an import noticed.
// $number  the revision's number
// $rows    Finding with position and revision
// Index    unique Revision(number)
MATCH (revision:Revision {number: $number})
UNWIND $rows AS row
CREATE (revision)-[:FOUND]->(finding:Finding)
SET finding = row
