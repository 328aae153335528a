// What is known of one network as a whole?
// $id      network id
// Columns  NetworkRecord, its source, members (actors, however many roles each has), waves, ties; one row or none
// Index    unique Network(id), networkId of each kind of tie
MATCH (network:Network {id: $id})
WHERE network.revision IN $standing
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
