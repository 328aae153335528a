-- Which fictional schools lie in a simulated territory? They have no years in the register.
SELECT * FROM actor
WHERE kind = 'school' AND simulated = 1 AND coalesce(state, 'working') = 'working'
  AND comunaId IN (SELECT innerId FROM territory_inside WHERE outerId = $id)
  AND ($dependencies IS NULL OR dependency IN (SELECT value FROM json_each($dependencies)))
ORDER BY id
