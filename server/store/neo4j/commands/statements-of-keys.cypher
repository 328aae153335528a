// What did revisions say of these records, beside what is visible?
// $keys              record keys
// $visibleRevisions  numbers of the revisions that may be read
// Columns  key, revision, file, row, isGone, assumed, record (JSON text)
// Index    Statement(key, revision)
UNWIND $keys AS key
MATCH (statement:Statement {key: key})
WHERE statement.revision IN $visibleRevisions
RETURN key, statement.revision AS revision, statement.file AS file, statement.row AS row,
  statement.isGone AS isGone, statement.assumed AS assumed, statement.record AS record
