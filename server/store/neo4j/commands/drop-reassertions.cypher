// Deletes the reassertions of an import that was cut short or undone.
// $number  its number
// $rows    how many at most
// Columns  dropped
// Index    Reassertion(revision)
MATCH (again:Reassertion {revision: $number})
WITH again LIMIT $rows
DELETE again
RETURN count(*) AS dropped
