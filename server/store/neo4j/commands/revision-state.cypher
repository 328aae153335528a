// In which state is a revision: loading, current or undone?
// $number  its number
// Columns  state; one row or none
// Index    unique Revision(number)
MATCH (revision:Revision {number: $number})
RETURN revision.state AS state
