// Which version of the schema does the store have?
// Columns  version (0: none yet)
// Index    unique Telar(name)
OPTIONAL MATCH (store:Telar {name: 'store'})
RETURN coalesce(store.schemaVersion, 0) AS version
