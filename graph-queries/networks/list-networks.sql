-- Which networks are there?
SELECT {{network-summary-columns}}
FROM network n
WHERE n.id > coalesce($after, '')
  AND ($territoryId IS NULL
    OR n.territoryId IN (SELECT innerId FROM territory_inside WHERE outerId = $territoryId))
  AND ($kind IS NULL OR n.kind = $kind)
  AND ($actorId IS NULL OR n.id IN (SELECT networkId FROM membership WHERE actorId = $actorId))
  AND ($simulated IS NULL OR n.simulated = $simulated)
ORDER BY n.id LIMIT $limit
