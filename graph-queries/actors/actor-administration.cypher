// Who runs an actor, and whom does it run, as the register says?
// $id      actor id
// Columns  from, to, validFrom, validTo, otherId, otherName (its id where it is not stored); ordered by the tie's key
// Index    unique Actor(id)
MATCH (:Actor {id: $id})-[tie:ADMINISTERS]-(end:Actor)
WHERE tie.revision IN $visibleRevisions
OPTIONAL MATCH (other:Actor {id: end.id})
WHERE other.revision IN $visibleRevisions
RETURN tie.from AS from, tie.to AS to, tie.validFrom AS validFrom, tie.validTo AS validTo,
  end.id AS otherId, coalesce(other.name, end.id) AS otherName
ORDER BY tie.key
