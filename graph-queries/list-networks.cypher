// Which networks are there?
// $territoryId  keep only networks of this territory and of those inside it (null: all)
// $kind, $simulated  keep only these (null: all)
// $actorId      keep only networks of which this actor is a member (null: all)
// $after        the id of the last network already seen (null: from the start)
// $limit        rows at most
// Columns       NetworkRecord, its source, members, waves, ties; ordered by id
// Index         unique Network(id), networkId of each kind of tie
MATCH (network:Network)
WHERE network.id > coalesce($after, '') AND network.revision IN $standing
  AND ($territoryId IS NULL OR EXISTS { (network)-[:COVERS]->()-[:INSIDE]->(:Territory {id: $territoryId}) })
  AND ($kind IS NULL OR network.kind = $kind)
  AND ($actorId IS NULL OR EXISTS {
    MATCH (:Actor {id: $actorId})-[of:MEMBER_OF]->(network)
    WHERE of.revision IN $standing
  })
  AND ($simulated IS NULL OR network.simulated = $simulated)
WITH network ORDER BY network.id LIMIT $limit
CALL (network) {
  MATCH ()-[tie:ADMINISTERS {networkId: network.id}]->()
  WHERE tie.revision IN $standing
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:ASSISTS {networkId: network.id}]->()
  WHERE tie.revision IN $standing
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:KNOWLEDGE {networkId: network.id}]->()
  WHERE tie.revision IN $standing
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:JOINT_WORK {networkId: network.id}]->()
  WHERE tie.revision IN $standing
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:TRUST {networkId: network.id}]->()
  WHERE tie.revision IN $standing
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:LEADERSHIP {networkId: network.id}]->()
  WHERE tie.revision IN $standing
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:COORDINATION {networkId: network.id}]->()
  WHERE tie.revision IN $standing
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:TENSION {networkId: network.id}]->()
  WHERE tie.revision IN $standing
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:ATTENDANCE {networkId: network.id}]->()
  WHERE tie.revision IN $standing
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:TIE {networkId: network.id}]->()
  WHERE tie.revision IN $standing
  RETURN count(tie) AS counted
}
WITH network, sum(counted) AS ties
RETURN network.id AS id, network.name AS name, network.kind AS kind, network.mandate AS mandate,
  network.purpose AS purpose, network.territoryId AS territoryId, network.validFrom AS validFrom,
  network.validTo AS validTo, network.simulated AS simulated, network.rosterKnown AS rosterKnown,
  network.directed AS directed, network.citation AS citation, network.description AS description,
  coalesce(network.attributes, '{}') AS attributes, network.revision AS revision, network.file AS file,
  network.row AS row,
  COUNT {
    MATCH (member:Actor)-[of:MEMBER_OF]->(network)
    WHERE of.revision IN $standing
    RETURN DISTINCT member
  } AS members,
  COUNT { (network)-[:HAS_WAVE]->(wave:Wave) WHERE wave.revision IN $standing } AS waves, ties
ORDER BY network.id
