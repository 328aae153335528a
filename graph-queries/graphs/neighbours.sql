-- Which stored actors have a tie, in either direction, with one of these?
-- UNION leaves each of them once, so that few are looked up; CROSS JOIN keeps the order of the tables.
WITH touching(id) AS MATERIALIZED (
  SELECT t."to" FROM json_each($ids) i JOIN tie t ON t."from" = i.value
    WHERE ($layers IS NULL OR t.layer IN (SELECT value FROM json_each($layers))) AND {{tie-in-force}}
  UNION
  SELECT t."from" FROM json_each($ids) i JOIN tie t ON t."to" = i.value
    WHERE ($layers IS NULL OR t.layer IN (SELECT value FROM json_each($layers))) AND {{tie-in-force}}
)
SELECT a.id
FROM touching CROSS JOIN actor a ON a.id = touching.id
WHERE ($kinds IS NULL OR a.kind IN (SELECT value FROM json_each($kinds)))
ORDER BY a.id
