// Which schools were working in a territory in one year of the register, and how did they stand?
// $id            territory id
// $year          calendar year
// $dependencies  keep only schools of these dependencies (null: all)
// Columns        SchoolYearRecord with its source, ordered by schoolId
// Index          unique Territory(id), SchoolYear(comunaId, year), SchoolYear(deprovId, year)
CALL () {
  MATCH (:Territory {id: $id})<-[:INSIDE]-(place:Territory)
  MATCH (year:SchoolYear {comunaId: place.id, year: $year})
  RETURN year
  UNION
  MATCH (year:SchoolYear {deprovId: $id, year: $year})
  RETURN year
}
WITH year
WHERE year.revision IN $visibleRevisions AND year.state = 'working'
  AND ($dependencies IS NULL OR year.dependency IN $dependencies)
RETURN {{school-year-columns}}
ORDER BY year.schoolId
