// Takes away a revision's notes of having told records again.
// $number  the revision's number
// Index    Restated(revision)
MATCH (again:Restated {revision: $number})
DELETE again
