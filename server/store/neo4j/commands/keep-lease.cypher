// Gives a sign of life of whoever changes the store, between the transactions of the change.
// $holder  who holds the lease
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
WHERE store.loader = $holder
SET store.seenAt = timestamp()
