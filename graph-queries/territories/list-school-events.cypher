// What happened to schools between years of the register?
// $territoryId  keep only schools that lie in it, or are in this DEPROV in the newest year (null: all)
// $schoolId, $kind, $toYear  keep only these (null: all)
// $after        the key of the last event already seen (null: from the start)
// $limit        rows at most
// Columns       SchoolEventRecord, key, name (of the school; its id where it is not stored); ordered by key
// Index         unique SchoolEvent(key), SchoolEvent(kind, key), unique Actor(id)
{{given schoolId}}
MATCH (:Actor {id: $schoolId})-[:HAD]->(event:SchoolEvent)
{{or else}}
MATCH (event:SchoolEvent)
{{end given}}
WHERE event.key > coalesce($after, '') AND event.revision IN $visibleRevisions
{{given kind}}
  AND event.kind = $kind
{{end given}}
{{given toYear}}
  AND event.toYear = $toYear
{{end given}}
{{given territoryId}}
  AND (
    EXISTS {
      MATCH (event)<-[:HAD]-(school:School)-[:LOCATED_IN]->()-[:INSIDE]->(:Territory {id: $territoryId})
      WHERE school.revision IN $visibleRevisions
    }
    OR EXISTS { (event)<-[:HAD]-()-[:OVERSEEN_BY]->(:Territory {id: $territoryId}) }
  )
{{end given}}
WITH event ORDER BY event.key LIMIT $limit
OPTIONAL MATCH (school:Actor {id: event.schoolId})
WHERE school.revision IN $visibleRevisions
RETURN event.schoolId AS schoolId, event.fromYear AS fromYear, event.toYear AS toYear, event.kind AS kind,
  event.before AS before, event.after AS after,
  event.key AS key, coalesce(school.name, event.schoolId) AS name
ORDER BY key
