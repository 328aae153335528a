-- Which contracts serve one of these schools, or name no school and were hired by one of these sostenedores?
SELECT * FROM contract
WHERE EXISTS (
    SELECT 1 FROM json_each(contract.schoolIds) s WHERE s.value IN (SELECT value FROM json_each($schoolIds))
  )
  OR (json_array_length(schoolIds) = 0 AND sostenedorId IN (SELECT value FROM json_each($sostenedorIds)))
ORDER BY key
