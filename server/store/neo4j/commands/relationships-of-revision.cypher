// Which relationships does this revision own?
// $number  the revision's number
// Columns  place (the relationship's type), key
// Reads all records: an undo or a load cut short, not a hot query
MATCH ()-[record:ASSIGNED_TO|MEMBER_OF|RESPONDED|RATED|ATTENDED|{{tie-types}}]->()
WHERE record.revision = $number
RETURN type(record) AS place, record.key AS key
