-- Which actors are there?
SELECT {{actor-summary-columns}}
FROM actor a LEFT JOIN territory comuna ON comuna.id = a.comunaId
WHERE a.id > coalesce($after, '') AND ($kind IS NULL OR a.kind = $kind) AND {{actor-in-territory}}
ORDER BY a.id LIMIT $limit
