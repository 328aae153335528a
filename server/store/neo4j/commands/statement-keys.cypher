// Of which records is something kept beside what is visible?
// $prefix  how their keys begin
// $after   the last key already seen ('': from the start)
// $limit   rows at most
// Columns  key; ordered by key
// Index    Statement(key, revision)
MATCH (statement:Statement)
WHERE statement.key STARTS WITH $prefix AND statement.key > $after AND statement.revision IS NOT NULL
RETURN DISTINCT statement.key AS key
ORDER BY key LIMIT $limit
