// How did a school stand in each year of the register?
// $id      school id
// Columns  SchoolYearRecord, its source, ownerName (null: the owner is not stored); oldest year first
// Index    unique Actor(id)
MATCH (:Actor {id: $id})-[:IN_YEAR]->(year:SchoolYear)
WHERE year.revision IN $standing
OPTIONAL MATCH (owner:Actor {id: year.ownerId})
WHERE owner.revision IN $standing
RETURN year.schoolId AS schoolId, year.year AS year, year.name AS name, year.state AS state,
  year.dependency AS dependency, year.ownerId AS ownerId, year.comunaId AS comunaId, year.deprovId AS deprovId,
  year.rural AS rural, year.hasEnrolment AS hasEnrolment, year.enrolment AS enrolment,
  year.teaching AS teaching, year.latitude AS latitude, year.longitude AS longitude, year.revision AS revision,
  year.file AS file, year.row AS row,
  owner.name AS ownerName
ORDER BY year.year
