// Takes away a revision's own versions that later ones replaced.
// $number  the revision's number
// Index    Superseded(revision)
MATCH (older:Superseded {revision: $number})
DELETE older
