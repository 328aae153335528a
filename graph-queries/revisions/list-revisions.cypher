// Which imports were made?
// $after   the number of the last revision already seen (null: from the newest)
// $limit   rows at most
// Columns  Revision without id, the newest first
// Index    unique Revision(number)
MATCH (revision:Revision)
WHERE revision.state <> 'loading' AND revision.number < coalesce($after, 9007199254740991)
RETURN {{revision-columns}}
ORDER BY revision.number DESC LIMIT $limit
