// Stores networks, each over its territory.
// $rows  {id, territoryId, properties}
// Index  unique Network(id), unique Territory(id)
UNWIND $rows AS row
MERGE (network:Network {id: row.id})
SET network = row.properties
REMOVE network:Stub
WITH network, row
CALL (network) {
  MATCH (network)-[old:COVERS]->()
  DELETE old
}
WITH network, row
WHERE row.territoryId IS NOT NULL
MERGE (territory:Territory {id: row.territoryId})
  ON CREATE SET territory:Stub, territory.name = row.territoryId
CREATE (network)-[:COVERS]->(territory)
