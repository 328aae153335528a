// What is known of these actors?
// $ids     actor ids; those not stored give no row
// Columns  ActorRecord, ordered by id
// Index    unique Actor(id)
MATCH (actor:Actor)
WHERE actor.id IN $ids AND actor.revision IN $visibleRevisions
RETURN {{actor-columns}}
ORDER BY actor.id
