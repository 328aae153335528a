// Marks the results of what an import or undo touches: of actors that it changes, of a network or territory in which it
// changes something.
// $ids     what the keys of the changed records name
// $number  the revision's number
// Index    unique Actor(id), Result(networkId)
CALL () {
  UNWIND $ids AS id
  MATCH (:Actor {id: id})-[:SCORED]->(result:Result)
  RETURN result
  UNION
  UNWIND $ids AS id
  MATCH (result:Result {networkId: id})
  RETURN result
  UNION
  UNWIND $ids AS id
  MATCH (:Actor {id: id})-[:LOCATED_IN]->(:Territory)-[:INSIDE]->(:Territory)<-[:MEASURES]-(result:Result)
  RETURN result
}
WITH result
WHERE result.staleSince IS NULL
SET result.isStale = true, result.staleSince = $number
