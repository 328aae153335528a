// In which events did an actor take part?
// $id      actor id
// Columns  EventRecord, ordered by the record's key
// Index    unique Actor(id)
MATCH (:Actor {id: $id})-[:TOOK_PART_IN]->(event:Event)
WHERE event.revision IN $visibleRevisions
WITH DISTINCT event
RETURN {{event-columns}}
ORDER BY event.key
