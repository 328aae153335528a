// Which state of the store is this? Every commit and every undo makes another version.
// Columns  version; one row
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
RETURN toString(store.storeVersion) AS version
