// Stores actors of which nothing is stored, each in its comuna: one that is there is refused, also as :Stub. Nobody can
// read them yet, which `:Loading` says to readers with Cypher. Labels come last: each index is then looked at once.
// $rows  {id, label, comunaId, latitude, longitude, properties}: as in store-actors
// Index  unique Actor(id), unique Territory(id)
UNWIND $rows AS row
OPTIONAL MATCH (known:Territory {id: row.comunaId})
USING INDEX known:Territory(id)
CREATE (actor)
SET actor = row.properties, actor.location = point({latitude: row.latitude, longitude: row.longitude}),
  actor.searchPlace = known.searchName, actor:Actor:Loading:$(row.label)
WITH actor, row
WHERE row.comunaId IS NOT NULL
MERGE (comuna:Territory {id: row.comunaId})
  ON CREATE SET comuna:Stub, comuna.name = row.comunaId
CREATE (actor)-[:LOCATED_IN]->(comuna)
