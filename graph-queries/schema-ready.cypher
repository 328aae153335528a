// Notes that the store has this version of the schema.
// $version  its number
MERGE (store:Telar {name: 'store'})
  ON CREATE SET store.lastRevision = 0
SET store.schemaVersion = $version
