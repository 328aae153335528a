// Which networks are there?
// $territoryId  keep only networks of this territory and of those inside it (null: all)
// $kind, $simulated  keep only these (null: all)
// $actorId      keep only networks of which this actor is a member (null: all)
// $after        the id of the last network already seen (null: from the start)
// $limit        rows at most
// Columns       NetworkRecord, its source, members, waveCount, ties; ordered by id
// Index         unique Network(id)
MATCH (network:Network)
WHERE network.id > coalesce($after, '') AND network.revision IN $visibleRevisions
{{given territoryId}}
  AND EXISTS { (network)-[:COVERS]->()-[:INSIDE]->(:Territory {id: $territoryId}) }
{{end given}}
{{given kind}}
  AND network.kind = $kind
{{end given}}
{{given actorId}}
  AND EXISTS {
    MATCH (:Actor {id: $actorId})-[of:MEMBER_OF]->(network)
    WHERE of.revision IN $visibleRevisions
  }
{{end given}}
{{given simulated}}
  AND network.simulated = $simulated
{{end given}}
WITH network ORDER BY network.id LIMIT $limit
RETURN {{network-summary-columns}}
ORDER BY network.id
