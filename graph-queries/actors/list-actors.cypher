// Which actors are there?
// $kind         keep only actors of this kind (null: all)
// $territoryId  keep only actors that lie in it, run a school in it or have a campus in it (null: all)
// $after        the id of the last actor already seen (null: from the start)
// $limit        rows at most
// Columns       ActorSummary with attributes, ordered by id
// Index         unique Actor(id), Actor(kind, id), unique Territory(id), SchoolYear(deprovId, year)
{{given territoryId}}
CALL () {
  {{actors-in-territory}}
}
WITH actor
{{or else}}
MATCH (actor:Actor)
{{end given}}
WHERE actor.id > coalesce($after, '') AND actor.revision IN $visibleRevisions
{{given kind}}
  AND actor.kind = $kind
{{end given}}
WITH actor ORDER BY actor.id LIMIT $limit
OPTIONAL MATCH (actor)-[:LOCATED_IN]->(comuna:Territory)
WHERE comuna.revision IN $visibleRevisions
RETURN {{actor-summary-columns}}
ORDER BY actor.id
