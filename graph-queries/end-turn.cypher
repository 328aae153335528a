// Gives the turn back.
// $loader  who has it
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
WHERE store.loader = $loader
REMOVE store.loader, store.seenAt, store.leaving
