// Deletes the description of an import that was cut short.
// $number  its number
// Index    unique Revision(number)
MATCH (revision:Revision {number: $number})
WHERE revision.state = 'loading'
DETACH DELETE revision
