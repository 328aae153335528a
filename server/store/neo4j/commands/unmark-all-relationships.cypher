// Takes the mark of an import that is being loaded off all relationships: it was published, and then cut short.
// $rows    how many at most
// Columns  changed
// Reads all records: after a change that was cut short, not a hot query
MATCH ()-[record:ASSIGNED_TO|MEMBER_OF|RESPONDED|RATED|ATTENDED|{{tie-types}}]->()
WHERE record.isLoading
WITH record LIMIT $rows
REMOVE record.isLoading
RETURN count(*) AS changed
