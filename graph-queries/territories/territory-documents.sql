-- Which published documents are there about a territory, one inside it or one that it lies in?
SELECT * FROM event
WHERE kind = 'document' AND territoryId IN (
  SELECT innerId FROM territory_inside WHERE outerId = $id
  UNION SELECT outerId FROM territory_inside WHERE innerId = $id
)
ORDER BY key
