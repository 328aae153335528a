-- Which territories are there?
SELECT {{territory-columns}}
FROM territory t JOIN territory_summary c ON c.territoryId = t.id
WHERE t.id > coalesce($after, '')
  AND ($kind IS NULL OR t.kind = $kind)
  AND ($parentId IS NULL OR t.parentId = $parentId)
  AND ($simulated IS NULL OR t.simulated = $simulated)
  AND NOT EXISTS (SELECT 1 FROM json_each($words) w WHERE instr(' ' || t.searchName, ' ' || w.value) = 0)
ORDER BY t.id LIMIT $limit
