// Stores meetings and other activities.
// $rows  {key, networkId, properties}
// Index  unique Activity(key), unique Network(id)
UNWIND $rows AS row
MERGE (activity:Activity {key: row.key})
SET activity = row.properties
REMOVE activity:Mentioned
MERGE (network:Network {id: row.networkId})
  ON CREATE SET network:Mentioned
MERGE (network)-[:HELD]->(activity)
