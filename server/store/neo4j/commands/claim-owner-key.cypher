// Notes under which owner key natural persons stand, where none is noted yet. The store is locked before it is read.
// $fingerprint
// Columns  mark (the fingerprint that is noted now)
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
SET store.lookedAt = timestamp()
WITH store
SET store.ownerKeyMark = coalesce(store.ownerKeyMark, $fingerprint)
RETURN store.ownerKeyMark AS mark
