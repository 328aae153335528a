// Marks a revision as undone, unless it is already.
// $number  the revision's number
// Columns  number; no row where there is nothing to undo
// Index    unique Revision(number)
MATCH (revision:Revision {number: $number})
WHERE revision.state = 'current'
SET revision.state = 'undone'
RETURN revision.number AS number
