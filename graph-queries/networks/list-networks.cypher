// Which networks are there?
// $territoryId  keep only networks of this territory and of those inside it (null: all)
// $kind, $simulated  keep only these (null: all)
// $actorId      keep only networks of which this actor is a member (null: all)
// $after        the id of the last network already seen (null: from the start)
// $limit        rows at most
// Columns       NetworkRecord, its source, members, waveCount, ties; ordered by id
// Index         unique Network(id), networkId of each kind of tie
MATCH (network:Network)
WHERE network.id > coalesce($after, '') AND network.revision IN $visibleRevisions
  AND ($territoryId IS NULL OR EXISTS { (network)-[:COVERS]->()-[:INSIDE]->(:Territory {id: $territoryId}) })
  AND ($kind IS NULL OR network.kind = $kind)
  AND ($actorId IS NULL OR EXISTS {
    MATCH (:Actor {id: $actorId})-[of:MEMBER_OF]->(network)
    WHERE of.revision IN $visibleRevisions
  })
  AND ($simulated IS NULL OR network.simulated = $simulated)
WITH network ORDER BY network.id LIMIT $limit
{{count-ties-of-network}}

RETURN {{network-summary-columns}}
ORDER BY network.id
