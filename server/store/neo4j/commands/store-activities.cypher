// Stores meetings and other activities.
// $rows  {key, networkId, properties}
// Index  unique Activity(key), unique Network(id)
UNWIND $rows AS row
MERGE (activity:Activity {key: row.key})
SET activity = row.properties
REMOVE activity:Stub
MERGE (network:Network {id: row.networkId})
  ON CREATE SET network:Stub, network.name = row.networkId
MERGE (network)-[:HELD]->(activity)
