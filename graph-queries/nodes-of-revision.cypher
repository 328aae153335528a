// Which nodes of one label stand as this revision left them?
// $number  the revision's number
// Columns  key
// Reads all nodes of the label: an undo, not a hot question
MATCH (record:Record)
WHERE record.revision = $number
RETURN record.key AS key
