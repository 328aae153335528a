// How many schools of a territory opened, closed or changed hands between two years of the register?
// $id      territory id; the school lies where its actor does, or in the DEPROV of its newest year
// Columns  kind, fromYear, toYear, schools; ordered by fromYear, toYear, kind
// Index    unique Territory(id), unique Actor(id)
CALL () {
  MATCH (:Territory {id: $id})<-[:INSIDE]-(:Territory)<-[:LOCATED_IN]-(school:School)
  WHERE school.revision IN $visibleRevisions
  RETURN school
  UNION
  MATCH (:Territory {id: $id})<-[:OVERSEEN_BY]-(school:Actor)
  RETURN school
}
WITH DISTINCT school
MATCH (school)-[:HAD]->(event:SchoolEvent)
WHERE event.revision IN $visibleRevisions
RETURN event.kind AS kind, event.fromYear AS fromYear, event.toYear AS toYear, count(*) AS schools
ORDER BY fromYear, toYear, kind
