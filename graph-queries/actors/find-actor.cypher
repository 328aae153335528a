// What is known of one actor?
// $id      actor id
// Columns  ActorRecord, its source (revision, file, row), comunaName; one row or none
// Index    unique Actor(id)
MATCH (actor:Actor {id: $id})
WHERE actor.revision IN $visibleRevisions
OPTIONAL MATCH (actor)-[:LOCATED_IN]->(comuna:Territory)
WHERE comuna.revision IN $visibleRevisions
RETURN {{actor-columns}}, actor.revision AS revision, actor.file AS file,
  actor.row AS row,
  comuna.name AS comunaName
