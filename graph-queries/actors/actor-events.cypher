// What happened to a school between years of the register?
// $id      school id
// Columns  SchoolEventRecord, ordered by fromYear, toYear, kind
// Index    unique Actor(id)
MATCH (:Actor {id: $id})-[:HAD]->(event:SchoolEvent)
WHERE event.revision IN $visibleRevisions
RETURN event.schoolId AS schoolId, event.fromYear AS fromYear, event.toYear AS toYear, event.kind AS kind,
  event.before AS before, event.after AS after
ORDER BY event.fromYear, event.toYear, event.kind
