// Gives the lease to one holder, who keeps it over many transactions.
// $holder  made anew for each change of the store
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
SET store.loader = $holder, store.seenAt = timestamp()
