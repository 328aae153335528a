// Notes under which owner key natural persons stand.
// $fingerprint
// Index  unique Telar(name)
MATCH (store:Telar {name: 'store'})
SET store.ownerKeyMark = $fingerprint
