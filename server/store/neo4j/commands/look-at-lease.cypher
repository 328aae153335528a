// Locks the lease until this transaction has ended, and says who holds it. Nobody holds it when `loader` is null.
// Columns  newest (number of the newest revision), loader (who holds the lease), leaving (number of an undone revision of
//          which not all has been deleted), seenAt (when its holder last gave a sign of life), sinceRenewalMs (milliseconds since then)
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
SET store.lookedAt = timestamp()
WITH store
RETURN store.newest AS newest, store.loader AS loader, store.leaving AS leaving, store.seenAt AS seenAt,
  timestamp() - store.seenAt AS sinceRenewalMs
