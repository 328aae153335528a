// Which relationships of one type stand as this revision left them?
// $number  the revision's number
// Columns  key
// Reads all relationships of the type: an undo, not a hot question
MATCH ()-[record:RECORD]->()
WHERE record.revision = $number
RETURN record.key AS key
