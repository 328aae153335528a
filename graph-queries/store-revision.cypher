// Stores an import's description.
// $revision  number, commitId, title, source, hash, importedAt, importedBy, state; counts, changes, findings as JSON text
// Index      unique Revision(number)
CREATE (revision:Revision)
SET revision = $revision
