-- What happened to schools between years of the register?
SELECT e.*, coalesce(a.name, e.schoolId) AS name
FROM school_event e LEFT JOIN actor a ON a.id = e.schoolId
WHERE e.key > coalesce($after, '')
  AND ($schoolId IS NULL OR e.schoolId = $schoolId)
  AND ($kind IS NULL OR e.kind = $kind)
  AND ($toYear IS NULL OR e.toYear = $toYear)
  AND ($territoryId IS NULL OR e.schoolId IN (
    SELECT s.id FROM actor s JOIN territory_inside i ON i.innerId = s.comunaId
    WHERE i.outerId = $territoryId AND s.kind = 'school'
    UNION ALL
    SELECT schoolId FROM school_year
    WHERE deprovId = $territoryId AND year = (SELECT max(year) FROM school_year)))
ORDER BY e.key LIMIT $limit
