// Of which imports is the store made, which were taken back, and how often was something erased from them?
// Columns  number (of an erasure below 0), state, hash (of the imported files); ordered by number
// Index    unique Revision(number), unique Telar(name)
CALL () {
  MATCH (revision:Revision)
  WHERE revision.number > 0 AND revision.state <> 'loading'
  RETURN revision.number AS number, revision.state AS state, revision.hash AS hash
  UNION ALL
  MATCH (store:Telar {name: 'store'})
  UNWIND range(1, coalesce(store.erasures, 0)) AS erasure
  RETURN -erasure AS number, 'erased' AS state, '' AS hash
}
RETURN number, state, hash
ORDER BY number
