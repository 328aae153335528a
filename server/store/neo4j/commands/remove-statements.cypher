// Deletes statements that say nothing further.
// $rows  {key, revision}
// Index  Statement(key, revision)
UNWIND $rows AS row
MATCH (statement:Statement {key: row.key, revision: row.revision})
DELETE statement
