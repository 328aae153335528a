// Which territories are there?
// $kind, $parentId, $simulated  keep only these (null: all)
// $after    the id of the last territory already seen (null: from the start)
// $limit    rows at most
// Columns   Territory, ordered by id
// Index     unique Territory(id)
MATCH (territory:Territory)
WHERE territory.id > coalesce($after, '') AND territory.revision IN $visibleRevisions
  AND ($kind IS NULL OR territory.kind = $kind)
  AND ($parentId IS NULL OR territory.parentId = $parentId)
  AND ($simulated IS NULL OR territory.simulated = $simulated)
RETURN {{territory-columns}}
ORDER BY territory.id LIMIT $limit
