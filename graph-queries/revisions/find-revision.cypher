// What is known of one import?
// $number  the revision's number
// Columns  Revision without id, one row or none
// Index    unique Revision(number)
MATCH (revision:Revision {number: $number})
WHERE revision.state <> 'loading'
RETURN {{revision-columns}}
