// Releases the lease.
// $holder  who holds it
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
WHERE store.loader = $holder
REMOVE store.loader, store.seenAt, store.leaving
