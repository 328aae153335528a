-- Which territories are there?
SELECT {{territory-columns}}
FROM territory t JOIN territory_summary c ON c.territoryId = t.id
WHERE t.id > coalesce($after, '')
  AND ($kind IS NULL OR t.kind = $kind)
  AND ($parentId IS NULL OR t.parentId = $parentId)
  AND ($simulated IS NULL OR t.simulated = $simulated)
ORDER BY t.id LIMIT $limit
