// Which territories are there?
// $kind, $parentId, $simulated  keep only these (null: all)
// $after    the id of the last territory already seen (null: from the start)
// $limit    rows at most
// Columns   Territory, ordered by id
// Index     unique Territory(id)
MATCH (territory:Territory)
WHERE territory.id > coalesce($after, '') AND territory.revision IN $visibleRevisions
{{given kind}}
  AND territory.kind = $kind
{{end given}}
{{given parentId}}
  AND territory.parentId = $parentId
{{end given}}
{{given simulated}}
  AND territory.simulated = $simulated
{{end given}}
RETURN {{territory-columns}}
ORDER BY territory.id LIMIT $limit
