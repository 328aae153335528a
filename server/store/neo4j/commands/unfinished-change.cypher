// Is a change of the store under way, or was it left unfinished? Locks nothing.
// Columns  sinceRenewalMs (milliseconds since whoever changes the store gave a sign of life; null: nobody does)
// Index    unique Telar(name)
MATCH (store:Telar {name: 'store'})
RETURN CASE WHEN store.loader IS NULL THEN null ELSE timestamp() - store.seenAt END AS sinceRenewalMs
