// Stores what networks committed themselves to, and who answers for it.
// $rows  {key, networkId, properties, actorIds}
// Index  unique Commitment(key), unique Network(id), unique Actor(id)
UNWIND $rows AS row
MERGE (commitment:Commitment {key: row.key})
SET commitment = row.properties
REMOVE commitment:Stub
MERGE (network:Network {id: row.networkId})
  ON CREATE SET network:Stub, network.name = row.networkId
MERGE (network)-[:PROMISED]->(commitment)
WITH commitment, row
CALL (commitment) {
  MATCH (commitment)<-[old:ANSWERS_FOR]-()
  DELETE old
}
UNWIND row.actorIds AS actorId
MERGE (actor:Actor {id: actorId})
  ON CREATE SET actor:Stub, actor.name = actorId
CREATE (actor)-[:ANSWERS_FOR]->(commitment)
