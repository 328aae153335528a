// Was this import stored already? It was when the answer to its commit was lost and it is tried again.
// $commitId  made anew for each import
// Columns    number; one row or none
// Index      unique Revision(commitId)
MATCH (revision:Revision {commitId: $commitId})
RETURN revision.number AS number
