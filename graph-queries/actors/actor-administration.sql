-- Who runs an actor, and whom does it run, as the register says?
WITH administers AS (
  SELECT *, "to" AS otherId FROM tie WHERE "from" = $id AND layer = 'administers'
  UNION ALL
  SELECT *, "from" FROM tie WHERE "to" = $id AND "from" <> $id AND layer = 'administers'
)
SELECT t."from", t."to", t.validFrom, t.validTo, t.otherId, coalesce(other.name, t.otherId) AS otherName
FROM administers t LEFT JOIN actor other ON other.id = t.otherId
ORDER BY t.key
