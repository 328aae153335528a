// Which networks does a territory have, with those inside it?
// $id      territory id
// Columns  id, ordered by id
// Index    unique Territory(id)
MATCH (:Territory {id: $id})<-[:INSIDE]-(:Territory)<-[:COVERS]-(network:Network)
WHERE network.revision IN $visibleRevisions
RETURN DISTINCT network.id AS id
ORDER BY id
