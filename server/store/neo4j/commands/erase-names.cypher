// Takes the names of an erased network out of what stays of the imports that it came with.
// $revisions    their numbers
// $names        the network's id and name
// $erasedTitle  what stands for a title that named it
// Index         unique Revision(number), Finding(revision, position)
UNWIND $names AS name
UNWIND $revisions AS number
MATCH (revision:Revision {number: number})
SET revision.title = CASE WHEN revision.title CONTAINS name THEN $erasedTitle ELSE revision.title END,
  revision.name = CASE WHEN revision.name CONTAINS name THEN $erasedTitle ELSE revision.name END,
  revision.source = CASE WHEN revision.source CONTAINS name THEN '' ELSE revision.source END
WITH name, number
MATCH (finding:Finding {revision: number})
WHERE finding.position IS NOT NULL
SET finding.expected = CASE WHEN finding.expected CONTAINS name THEN '' ELSE finding.expected END,
  finding.file = CASE WHEN finding.file CONTAINS name THEN '' ELSE finding.file END
