// Says that the loader is alive, and who has the turn now.
// Columns  loader, standing (numbers of the revisions that may be read)
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
SET store.seenAt = timestamp()
WITH store
RETURN store.loader AS loader, store.standing AS standing
