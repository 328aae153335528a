// Under which owner key do natural persons stand?
// Columns  fingerprint; one row or none
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
WHERE store.ownerKeyMark IS NOT NULL
RETURN store.ownerKeyMark AS fingerprint
