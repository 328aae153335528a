// How often was the store changed? Every commit, undo and erasure makes another number.
// Columns  changes; one row
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
RETURN store.storeVersion AS changes
