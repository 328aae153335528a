// Stores an import's description, not yet to be read, which `:Loading` says to readers with Cypher.
// $revision  number, title, source, hash, importedAt, importedBy, state; counts, changes, findings as JSON text
// Index      unique Revision(number)
MERGE (revision:Revision {number: $revision.number})
SET revision = $revision, revision:Loading
