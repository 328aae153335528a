// What is known of one network as a whole?
// $id      network id
// Columns  NetworkRecord, its source, members (actors, however many roles each has), waves, ties; one row or none
// Index    unique Network(id), networkId of each kind of tie
MATCH (network:Network {id: $id})
WHERE network.revision IS NOT NULL
CALL (network) {
  MATCH ()-[tie:ADMINISTERS {networkId: network.id}]->()
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:ASSISTS {networkId: network.id}]->()
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:KNOWLEDGE {networkId: network.id}]->()
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:JOINT_WORK {networkId: network.id}]->()
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:TRUST {networkId: network.id}]->()
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:LEADERSHIP {networkId: network.id}]->()
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:COORDINATION {networkId: network.id}]->()
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:TENSION {networkId: network.id}]->()
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:ATTENDANCE {networkId: network.id}]->()
  RETURN count(tie) AS counted
  UNION ALL
  MATCH ()-[tie:TIE {networkId: network.id}]->()
  RETURN count(tie) AS counted
}
WITH network, sum(counted) AS ties
RETURN network.id AS id, network.name AS name, network.kind AS kind, network.mandate AS mandate,
  network.purpose AS purpose, network.territoryId AS territoryId, network.validFrom AS validFrom,
  network.validTo AS validTo, network.simulated AS simulated, network.rosterKnown AS rosterKnown,
  network.directed AS directed, network.citation AS citation, network.description AS description,
  coalesce(network.attributes, '{}') AS attributes, network.revision AS revision, network.file AS file,
  network.row AS row,
  COUNT { MATCH (member:Actor)-[:MEMBER_OF]->(network) RETURN DISTINCT member } AS members,
  COUNT { (network)-[:HAS_WAVE]->(wave:Wave) WHERE wave.revision IS NOT NULL } AS waves, ties
