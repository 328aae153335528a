// Takes away notes of telling again of an import that was cut short or undone.
// $number  its number
// $rows    how many at most
// Columns  dropped
// Index    Restated(revision)
MATCH (again:Restated {revision: $number})
WITH again LIMIT $rows
DELETE again
RETURN count(*) AS dropped
