// Of which imports is the store made, and which were taken back?
// Columns  number, state, hash (of the imported files); ordered by number
// Index    unique Revision(number)
MATCH (revision:Revision)
WHERE revision.number > 0 AND revision.state <> 'loading'
RETURN revision.number AS number, revision.state AS state, revision.hash AS hash
ORDER BY revision.number
