// Stores who is a member of which network, in which role.
// $rows  {key, actorId, networkId, properties}
// Index  unique Actor(id), unique Network(id), unique MEMBER_OF(key)
UNWIND $rows AS row
MERGE (actor:Actor {id: row.actorId})
  ON CREATE SET actor:Stub, actor.name = row.actorId
MERGE (network:Network {id: row.networkId})
  ON CREATE SET network:Stub, network.name = row.networkId
MERGE (actor)-[member:MEMBER_OF {key: row.key}]->(network)
SET member = row.properties
