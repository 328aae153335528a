-- Which stored actors have a tie, in either direction, with one of these?
WITH touching AS (
  SELECT t."to" AS id, t.layer, t.validFrom, t.validTo FROM json_each($ids) i JOIN tie t ON t."from" = i.value
  UNION ALL
  SELECT t."from", t.layer, t.validFrom, t.validTo FROM json_each($ids) i JOIN tie t ON t."to" = i.value
)
SELECT DISTINCT a.id
FROM touching t JOIN actor a ON a.id = t.id
WHERE ($kinds IS NULL OR a.kind IN (SELECT value FROM json_each($kinds)))
  AND ($layers IS NULL OR t.layer IN (SELECT value FROM json_each($layers)))
  AND {{tie-in-force}}
ORDER BY a.id
