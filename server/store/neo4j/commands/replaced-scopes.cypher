// Which parts of the store did imports replace?
// Columns  number (of the revision), replaces (JSON text)
// Index    unique Revision(number)
MATCH (revision:Revision)
WHERE revision.number > 0 AND revision.replaces <> '[]'
RETURN revision.number AS number, revision.replaces AS replaces
