-- Which contracts are there?
SELECT * FROM contract
WHERE key > coalesce($after, '')
  AND ($providerId IS NULL OR providerId = $providerId)
  AND ($sostenedorId IS NULL OR sostenedorId = $sostenedorId)
  AND ($schoolId IS NULL OR $schoolId IN (SELECT value FROM json_each(contract.schoolIds)))
  AND ($territoryId IS NULL OR EXISTS (
    SELECT 1 FROM actor a
    WHERE (
        a.id IN (SELECT value FROM json_each(contract.schoolIds))
        OR (json_array_length(contract.schoolIds) = 0 AND a.id = contract.sostenedorId)
      )
      AND {{actor-in-territory}}
  ))
ORDER BY key LIMIT $limit
