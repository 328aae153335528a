// How did the schools of a territory stand in each year of the register?
// $id       territory id
// $public   the dependencies that count as public
// Columns   year, schools (rows of the register), working, publicWorking, enrolment (pupils of the working schools
//           whose enrolment is known), rural (working), and ownSchools, ownEnrolment, ownRural: the same of the working
//           schools whose dependency is a SLEP; oldest year first
// Index     unique Territory(id), SchoolYear(comunaId, year), SchoolYear(deprovId, year)
CALL () {
  MATCH (:Territory {id: $id})<-[:INSIDE]-(place:Territory)
  MATCH (school:SchoolYear {comunaId: place.id})
  WHERE school.year IS NOT NULL
  RETURN school
  UNION
  MATCH (school:SchoolYear {deprovId: $id})
  WHERE school.year IS NOT NULL
  RETURN school
}
WITH school, school.state = 'working' AS working, school.state = 'working' AND school.dependency = 'slep' AS own
WHERE school.revision IN $visibleRevisions
RETURN school.year AS year, count(*) AS schools,
  count(CASE WHEN working THEN 1 END) AS working,
  count(CASE WHEN working AND school.dependency IN $public THEN 1 END) AS publicWorking,
  sum(CASE WHEN working THEN school.enrolment END) AS enrolment,
  count(CASE WHEN working AND school.rural THEN 1 END) AS rural,
  count(CASE WHEN own THEN 1 END) AS ownSchools,
  sum(CASE WHEN own THEN school.enrolment END) AS ownEnrolment,
  count(CASE WHEN own AND school.rural THEN 1 END) AS ownRural
ORDER BY year
