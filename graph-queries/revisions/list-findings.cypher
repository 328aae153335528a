// What did an import notice?
// $revision      the revision's number
// $code, $about  keep only these (null: all)
// $after         the position of the last finding already seen (null: from the start)
// $limit         rows at most
// Columns        Finding, position (1 = the first the import gave); ordered by position
// Index          Finding(revision, position)
MATCH (revision:Revision {number: $revision})
WHERE revision.state <> 'loading'
MATCH (finding:Finding)
WHERE finding.revision = $revision AND finding.position > coalesce($after, 0)
  AND ($code IS NULL OR finding.code = $code) AND ($about IS NULL OR finding.about = $about)
RETURN finding.file AS file, finding.row AS row, finding.column AS column, finding.found AS found,
  finding.expected AS expected, finding.code AS code, finding.outcome AS outcome, finding.about AS about,
  finding.position AS position
ORDER BY finding.position LIMIT $limit
