// Which relationships does this revision own?
// $number  the revision's number
// Columns  place (the relationship's type), key, isSaidBeside (whether anything else is kept that was said of it)
// Index    Statement(key, revision)
// Reads all records: an undo or a load cut short, not a hot query
MATCH ()-[record:ASSIGNED_TO|MEMBER_OF|RESPONDED|RATED|ATTENDED|{{tie-types}}]->()
WHERE record.revision = $number
RETURN type(record) AS place, record.key AS key,
  record.repeats IS NOT NULL OR EXISTS {
    MATCH (statement:Statement {key: record.key})
    WHERE statement.revision IS NOT NULL
  } AS isSaidBeside
