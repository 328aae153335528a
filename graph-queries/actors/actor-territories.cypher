// In which territories does an actor lie? Its comuna, all that the comuna lies in, its SLEP, and the DEPROV of the
// school's newest year.
// $id      actor id
// Columns  id, kind, name; ordered by id
// Index    unique Actor(id), unique Territory(id)
MATCH (actor:Actor {id: $id})
CALL (actor) {
  MATCH (actor)-[:LOCATED_IN]->(:Territory)-[:INSIDE]->(territory:Territory)
  WHERE actor.revision IN $visibleRevisions
  RETURN territory
  UNION
  MATCH (actor)-[:IN_YEAR]->(year:SchoolYear)
  WHERE year.revision IN $visibleRevisions
  WITH year ORDER BY year.year DESC LIMIT 1
  MATCH (territory:Territory {id: year.deprovId})
  RETURN territory
}
WITH DISTINCT territory
WHERE territory.revision IN $visibleRevisions
RETURN territory.id AS id, territory.kind AS kind, territory.name AS name
ORDER BY id
