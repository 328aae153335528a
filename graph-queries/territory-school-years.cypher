// Which schools were working in a territory in one year of the register, and how did they stand?
// $id            territory id
// $year          calendar year
// $dependencies  keep only schools of these dependencies (null: all)
// Columns        SchoolYearRecord with its source, ordered by schoolId
// Index          unique Territory(id), SchoolYear(comunaId, year), SchoolYear(deprovId, year)
CALL () {
  MATCH (:Territory {id: $id})<-[:INSIDE]-(place:Territory)
  MATCH (school:SchoolYear {comunaId: place.id, year: $year})
  RETURN school
  UNION
  MATCH (school:SchoolYear {deprovId: $id, year: $year})
  RETURN school
}
WITH school
WHERE school.revision IN $standing AND school.state = 'working'
  AND ($dependencies IS NULL OR school.dependency IN $dependencies)
RETURN school.schoolId AS schoolId, school.year AS year, school.name AS name, school.state AS state,
  school.dependency AS dependency, school.ownerId AS ownerId, school.comunaId AS comunaId,
  school.deprovId AS deprovId, school.rural AS rural, school.hasEnrolment AS hasEnrolment,
  school.enrolment AS enrolment, school.teaching AS teaching, school.latitude AS latitude,
  school.longitude AS longitude, school.revision AS revision, school.file AS file, school.row AS row
ORDER BY school.schoolId
