// Makes room for a result: takes the values of what was written of the same metric and scope off the actors, and hangs it
// on what was measured.
// $id  the result's
// $networkId, $territoryId, $waveKey  (null: none)
// Index  unique Result(id), unique Network(id), unique Territory(id), unique Wave(key)
MERGE (result:Result {id: $id})
WITH result
CALL (result) {
  MATCH (result)<-[old:SCORED]-()
  DELETE old
}
CALL (result) {
  MATCH (network:Network {id: $networkId})
  MERGE (result)-[:MEASURES]->(network)
}
CALL (result) {
  MATCH (territory:Territory {id: $territoryId})
  MERGE (result)-[:MEASURES]->(territory)
}
CALL (result) {
  MATCH (wave:Wave {key: $waveKey})
  MERGE (result)-[:MEASURES]->(wave)
}
