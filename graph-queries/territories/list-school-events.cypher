// What happened to schools between years of the register?
// $territoryId  keep only schools that lie in it, or were in this DEPROV in their newest year (null: all)
// $schoolId, $kind, $toYear  keep only these (null: all)
// $after        the key of the last event already seen (null: from the start)
// $limit        rows at most
// Columns       SchoolEventRecord, key, name (of the school; its id where it is not stored); ordered by key
// Index         unique SchoolEvent(key), unique Actor(id)
CALL () {
  WITH $schoolId AS schoolId
  WHERE schoolId IS NULL
  MATCH (event:SchoolEvent)
  WHERE event.key > coalesce($after, '') AND event.revision IN $visibleRevisions
  RETURN event
  UNION
  MATCH (:Actor {id: $schoolId})-[:HAD]->(event:SchoolEvent)
  WHERE event.key > coalesce($after, '') AND event.revision IN $visibleRevisions
  RETURN event
}
WITH event
WHERE ($kind IS NULL OR event.kind = $kind)
  AND ($toYear IS NULL OR event.toYear = $toYear)
  AND ($territoryId IS NULL
    OR EXISTS {
      MATCH (event)<-[:HAD]-(school:School)-[:LOCATED_IN]->()-[:INSIDE]->(:Territory {id: $territoryId})
      WHERE school.revision IN $visibleRevisions
    }
    OR EXISTS {
      MATCH (store:Telar {name: 'store'})
      MATCH (event)<-[:HAD]-()-[:IN_YEAR]->(year:SchoolYear)
      WHERE year.deprovId = $territoryId AND year.year = store.newestYear AND year.revision IN $visibleRevisions
    })
WITH event ORDER BY event.key LIMIT $limit
OPTIONAL MATCH (school:Actor {id: event.schoolId})
WHERE school.revision IN $visibleRevisions
RETURN event.schoolId AS schoolId, event.fromYear AS fromYear, event.toYear AS toYear, event.kind AS kind,
  event.before AS before, event.after AS after,
  event.key AS key, coalesce(school.name, event.schoolId) AS name
ORDER BY key
