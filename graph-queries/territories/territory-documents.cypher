// Which published documents are there about a territory, one inside it or one that it lies in?
// $id      territory id
// Columns  EventRecord, ordered by the record's key
// Index    unique Territory(id)
MATCH (:Territory {id: $id})-[:INSIDE]-(territory:Territory)
WITH DISTINCT territory
MATCH (territory)-[:SAW]->(event:Event {kind: 'document'})
WHERE event.revision IN $visibleRevisions
RETURN {{event-columns}}
ORDER BY event.key
