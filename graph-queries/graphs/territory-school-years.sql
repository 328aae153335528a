-- Which schools were working in a territory in one year of the register, and how did they stand?
SELECT * FROM school_year
WHERE year = $year AND state = 'working'
  AND (comunaId IN (SELECT innerId FROM territory_inside WHERE outerId = $id) OR deprovId = $id)
  AND ($dependencies IS NULL OR dependency IN (SELECT value FROM json_each($dependencies)))
ORDER BY schoolId
