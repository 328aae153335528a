// Which fictional schools lie in a simulated territory? They have no years in the register.
// $id            territory id
// $dependencies  keep only schools of these dependencies (null: all)
// Columns        ActorRecord, ordered by id; a school of unknown state counts as working
// Index          unique Territory(id)
MATCH (:Territory {id: $id})<-[:INSIDE]-(:Territory)<-[:LOCATED_IN]-(actor:School)
WHERE actor.revision IN $visibleRevisions AND actor.simulated AND coalesce(actor.state, 'working') = 'working'
  AND ($dependencies IS NULL OR actor.dependency IN $dependencies)
RETURN {{actor-columns}}
ORDER BY actor.id
