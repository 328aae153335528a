-- Which stored ties have both ends among these actors?
SELECT {{tie-columns}} FROM json_each($ids) i JOIN tie t ON t."from" = i.value
WHERE t."to" IN (SELECT value FROM json_each($ids))
  AND ($layers IS NULL OR t.layer IN (SELECT value FROM json_each($layers)))
  AND {{tie-in-force}}
ORDER BY t.key
