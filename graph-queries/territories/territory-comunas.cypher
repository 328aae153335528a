// Which comunas make up a territory? Those below it in the tree, those assigned to a SLEP, or those in which
// a DEPROV had schools in the newest year of the register. A comuna is its own only comuna.
// $id      territory id
// Columns  id, name, fromYear (SLEP: the comuna's first year), schools (working, newest year; of a DEPROV only
//          its own); ordered by id
// Index    unique Territory(id), SchoolYear(deprovId, year)
CALL () {
  MATCH (territory:Territory {id: $id})<-[:INSIDE]-(comuna:Territory {kind: 'comuna'})
  WHERE comuna.revision IN $visibleRevisions
  OPTIONAL MATCH (comuna)-[assigned:ASSIGNED_TO]->(territory)
  WHERE assigned.revision IN $visibleRevisions
  RETURN comuna, assigned.fromYear AS fromYear, comuna.schools AS schools
  UNION ALL
  MATCH (store:Telar {name: 'store'})
  MATCH (school:SchoolYear {deprovId: $id, year: store.newestYear})
  MATCH (comuna:Territory {id: school.comunaId})
  WHERE comuna.revision IN $visibleRevisions AND school.revision IN $visibleRevisions
  RETURN comuna, null AS fromYear, count(CASE WHEN school.state = 'working' THEN 1 END) AS schools
}
RETURN comuna.id AS id, comuna.name AS name, fromYear, schools
ORDER BY id
