// Stores ties of one layer. RECORD stands for its relationship type: one of a fixed list, TIE for layers of a network's own.
// $rows  {key, from, to, properties}: properties have `waveKey`, the key of the wave that the tie was reported in
// Index  unique Actor(id), unique RECORD(key)
UNWIND $rows AS row
MERGE (from:Actor {id: row.from})
  ON CREATE SET from:Stub, from.name = row.from
MERGE (to:Actor {id: row.to})
  ON CREATE SET to:Stub, to.name = row.to
MERGE (from)-[tie:RECORD {key: row.key}]->(to)
SET tie = row.properties
