// Gives the turn to one loader, who keeps it over many transactions.
// $loader  made anew for each import or undo
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
SET store.loader = $loader, store.seenAt = timestamp()
