// Which actors are there?
// $kind         keep only actors of this kind (null: all)
// $territoryId  keep only actors that lie in it, run a school in it or have a campus in it (null: all)
// $after        the id of the last actor already seen (null: from the start)
// $limit        rows at most
// Columns       ActorSummary with attributes, ordered by id
// Index         unique Actor(id), unique Territory(id), SchoolYear(deprovId, year)
CALL () {
  WITH $territoryId AS territoryId
  WHERE territoryId IS NULL
  MATCH (actor:Actor)
  WHERE actor.id > coalesce($after, '') AND actor.revision IN $visibleRevisions AND ($kind IS NULL OR actor.kind = $kind)
  RETURN actor ORDER BY actor.id LIMIT $limit
  UNION
  CALL () {
    {{actors-in-territory}}
  }
  WITH actor
  WHERE actor.id > coalesce($after, '') AND actor.revision IN $visibleRevisions AND ($kind IS NULL OR actor.kind = $kind)
  RETURN actor ORDER BY actor.id LIMIT $limit
}
OPTIONAL MATCH (actor)-[:LOCATED_IN]->(comuna:Territory)
WHERE comuna.revision IN $visibleRevisions
RETURN {{actor-summary-columns}}
ORDER BY actor.id LIMIT $limit
