// Writes values of a result for the actors they belong to, as far as those are stored.
// $id                the result's
// $rows              {id, value}
// $visibleRevisions  numbers of the revisions that may be read
// Columns  written (actors)
// Index    unique Result(id), unique Actor(id)
MATCH (result:Result {id: $id})
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
WHERE actor.revision IN $visibleRevisions
CREATE (actor)-[:SCORED {value: row.value}]->(result)
RETURN count(*) AS written
