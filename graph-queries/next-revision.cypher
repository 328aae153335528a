// Takes the next revision number; none is given twice, also not after an undo.
// Columns  number
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
SET store.lastRevision = store.lastRevision + 1
RETURN store.lastRevision AS number
