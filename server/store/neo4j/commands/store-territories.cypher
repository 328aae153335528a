// Stores territories, each inside its parent.
// $rows  {id, parentId, properties}: properties are the record's fields, key, revision, file, row, searchName
// Index  unique Territory(id)
UNWIND $rows AS row
MERGE (territory:Territory {id: row.id})
SET territory = row.properties
REMOVE territory:Stub
WITH territory, row
CALL (territory) {
  MATCH (territory)-[old:PART_OF]->()
  DELETE old
}
WITH territory, row
WHERE row.parentId IS NOT NULL
MERGE (parent:Territory {id: row.parentId})
  ON CREATE SET parent:Stub, parent.name = row.parentId
CREATE (territory)-[:PART_OF]->(parent)
