// What happened to these networks, and who took part?
// $ids     network ids; those not stored give no row
// Columns  EventRecord, ordered by the record's key
// Index    unique Network(id)
UNWIND $ids AS networkId
MATCH (:Network {id: networkId})-[:SAW]->(event:Event)
WHERE event.revision IN $visibleRevisions
RETURN {{event-columns}}
ORDER BY event.key
