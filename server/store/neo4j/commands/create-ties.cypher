// Stores ties of one layer of which nothing is stored: one that is there is refused. RECORD stands for its relationship type:
// one of a fixed list, TIE for layers of a network's own.
// $rows  {key, from, to, properties}: as in store-ties
// Index  unique Actor(id), unique RECORD(key)
UNWIND $rows AS row
MERGE (from:Actor {id: row.from})
  ON CREATE SET from:Stub, from.name = row.from
MERGE (to:Actor {id: row.to})
  ON CREATE SET to:Stub, to.name = row.to
CREATE (from)-[tie:RECORD]->(to)
SET tie = row.properties
