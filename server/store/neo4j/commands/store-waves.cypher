// Stores rounds of asking.
// $rows  {key, networkId, properties}
// Index  unique Wave(key), unique Network(id)
UNWIND $rows AS row
MERGE (wave:Wave {key: row.key})
SET wave = row.properties
REMOVE wave:Stub
MERGE (network:Network {id: row.networkId})
  ON CREATE SET network:Stub, network.name = row.networkId
MERGE (network)-[:HAS_WAVE]->(wave)
