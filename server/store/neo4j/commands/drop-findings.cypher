// Deletes findings of an import that was cut short.
// $number  its number
// $rows    how many at most
// Columns  changed
// Index    Finding(revision, position)
MATCH (finding:Finding {revision: $number})
WHERE finding.position IS NOT NULL
WITH finding LIMIT $rows
DETACH DELETE finding
RETURN count(*) AS changed
