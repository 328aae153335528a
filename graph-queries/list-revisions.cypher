// Which imports were made?
// $after   the number of the last revision already seen (null: from the newest)
// $limit   rows at most
// Columns  Revision without id, the newest first
// Index    unique Revision(number)
MATCH (revision:Revision)
WHERE revision.state <> 'loading' AND revision.number < coalesce($after, 9007199254740991)
RETURN revision.number AS number, revision.title AS title, revision.source AS source, revision.hash AS hash,
  revision.importedAt AS importedAt, revision.importedBy AS importedBy, revision.state AS state,
  revision.counts AS counts, revision.changes AS changes, revision.findings AS findings
ORDER BY revision.number DESC LIMIT $limit
