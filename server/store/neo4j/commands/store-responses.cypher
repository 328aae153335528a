// Stores who was asked in a wave, and whether it answered.
// $rows  {key, actorId, waveKey, networkId, waveId, properties}
// Index  unique Actor(id), unique Wave(key), unique RESPONDED(key)
UNWIND $rows AS row
MERGE (actor:Actor {id: row.actorId})
  ON CREATE SET actor:Stub, actor.name = row.actorId
MERGE (wave:Wave {key: row.waveKey})
  ON CREATE SET wave:Stub, wave.name = row.waveId, wave.networkId = row.networkId, wave.waveId = row.waveId
MERGE (actor)-[response:RESPONDED {key: row.key}]->(wave)
SET response = row.properties
