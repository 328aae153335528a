// Notes that the store has this version of the schema.
// $version  its number
MERGE (store:Telar {name: 'store'})
  ON CREATE SET store.newest = 0, store.visibleRevisions = [], store.storeVersion = 0
SET store.schemaVersion = $version
