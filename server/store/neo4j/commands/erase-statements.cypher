// Deletes all that revisions said of some records.
// $keys   record keys
// Index  Statement(key, revision)
UNWIND $keys AS key
MATCH (statement:Statement {key: key})
WHERE statement.revision IS NOT NULL
DELETE statement
