// Stores how respondents rated the characteristics of a network.
// $rows  {key, actorId, waveKey, networkId, waveId, properties}
// Index  unique Actor(id), unique Wave(key), unique RATED(key)
UNWIND $rows AS row
MERGE (actor:Actor {id: row.actorId})
  ON CREATE SET actor:Stub, actor.name = row.actorId
MERGE (wave:Wave {key: row.waveKey})
  ON CREATE SET wave:Stub, wave.name = row.waveId, wave.networkId = row.networkId, wave.waveId = row.waveId
MERGE (actor)-[rating:RATED {key: row.key}]->(wave)
SET rating = row.properties
