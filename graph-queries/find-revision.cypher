// What is known of one import?
// $number  the revision's number
// Columns  Revision without id, one row or none
// Index    unique Revision(number)
MATCH (revision:Revision {number: $number})
WHERE revision.state <> 'loading'
RETURN revision.number AS number, revision.title AS title, revision.source AS source, revision.hash AS hash,
  revision.importedAt AS importedAt, revision.importedBy AS importedBy, revision.state AS state,
  revision.counts AS counts, revision.changes AS changes, revision.findings AS findings
