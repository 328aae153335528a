// Notes which parts of the store an import replaced.
// $number    the revision's number
// $replaces  JSON text
// Index     unique Revision(number)
MATCH (revision:Revision {number: $number})
SET revision.replaces = $replaces
