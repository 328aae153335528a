// Which revision did an earlier commit of the same import make?
// $importId  the import's id
// Columns    number; one row or none
// Index      unique Revision(importId)
MATCH (revision:Revision {importId: $importId})
WHERE revision.state <> 'loading'
RETURN revision.number AS number
