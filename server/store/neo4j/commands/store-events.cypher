// Stores what happened: to a network, to a territory, and who took part.
// $rows  {key, networkId, territoryId, actorIds, properties}
// Index  unique Event(key), unique Network(id), unique Territory(id), unique Actor(id)
UNWIND $rows AS row
MERGE (event:Event {key: row.key})
SET event = row.properties
REMOVE event:Stub
WITH event, row
CALL (event, row) {
  WITH event, row WHERE row.networkId IS NOT NULL
  MERGE (network:Network {id: row.networkId})
    ON CREATE SET network:Stub, network.name = row.networkId
  MERGE (network)-[:SAW]->(event)
}
CALL (event, row) {
  WITH event, row WHERE row.territoryId IS NOT NULL
  MERGE (territory:Territory {id: row.territoryId})
    ON CREATE SET territory:Stub, territory.name = row.territoryId
  MERGE (territory)-[:SAW]->(event)
}
CALL (event) {
  MATCH (event)<-[old:TOOK_PART_IN]-()
  DELETE old
}
UNWIND row.actorIds AS actorId
MERGE (actor:Actor {id: actorId})
  ON CREATE SET actor:Stub, actor.name = actorId
CREATE (actor)-[:TOOK_PART_IN]->(event)
