// Renews the lease, and says who holds it now.
// Columns  loader (who holds the lease), visibleRevisions (numbers of the revisions that may be read)
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
SET store.seenAt = timestamp()
WITH store
RETURN store.loader AS loader, store.visibleRevisions AS visibleRevisions
