// Writes the values of one metric on the actors they belong to, as far as those are stored.
// $property          telar_<metric>
// $rows              {id, value}
// $visibleRevisions  numbers of the revisions that may be read
// Columns  written (actors)
// Index    unique Actor(id)
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
WHERE actor.revision IN $visibleRevisions
SET actor[$property] = row.value
RETURN count(*) AS written
