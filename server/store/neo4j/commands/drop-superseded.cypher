// Deletes a revision's own versions that later ones replaced.
// $number  the revision's number
// $rows    how many at most
// Columns  dropped
// Index    Superseded(revision)
MATCH (older:Superseded {revision: $number})
WITH older LIMIT $rows
DELETE older
RETURN count(*) AS dropped
