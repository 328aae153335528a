// How did a school stand in each year of the register?
// $id      school id
// Columns  SchoolYearRecord, its source, ownerName (null: the owner is not stored); oldest year first
// Index    unique Actor(id)
MATCH (:Actor {id: $id})-[:IN_YEAR]->(year:SchoolYear)
WHERE year.revision IN $visibleRevisions
OPTIONAL MATCH (owner:Actor {id: year.sostenedorId})
WHERE owner.revision IN $visibleRevisions
RETURN {{school-year-columns}},
  owner.name AS ownerName
ORDER BY year.year
