// Stores what an import noticed, each pointing to the school, owner, network or territory that it is about, where that is
// stored.
// $number  the revision's number
// $rows    Finding with position, revision and name
// Index    unique Revision(number), Finding(revision, position), unique Actor(id), unique Network(id), unique Territory(id)
MATCH (revision:Revision {number: $number})
UNWIND $rows AS row
MERGE (finding:Finding {revision: $number, position: row.position})
SET finding = row
MERGE (revision)-[:FOUND]->(finding)
WITH finding, row
CALL (finding, row) {
  MATCH (about:Actor {id: row.about})
  USING INDEX about:Actor(id)
  MERGE (finding)-[:ABOUT]->(about)
}
CALL (finding, row) {
  MATCH (about:Network {id: row.about})
  USING INDEX about:Network(id)
  MERGE (finding)-[:ABOUT]->(about)
}
CALL (finding, row) {
  MATCH (about:Territory {id: row.about})
  USING INDEX about:Territory(id)
  MERGE (finding)-[:ABOUT]->(about)
}
