-- Condition on actor `a`: it lies in $territoryId, or runs a school there, or has a campus there (null: anywhere).
($territoryId IS NULL OR a.id IN (
  WITH place(id) AS (SELECT innerId FROM territory_inside WHERE outerId = $territoryId)
  SELECT id FROM actor WHERE comunaId IN place
  UNION ALL SELECT sostenedorId FROM actor WHERE comunaId IN place AND kind = 'school'
  UNION ALL SELECT universityId FROM campus WHERE comunaId IN place
  UNION ALL SELECT schoolId FROM school_year
    WHERE deprovId = $territoryId AND year = (SELECT max(year) FROM school_year)
  UNION ALL SELECT sostenedorId FROM school_year
    WHERE deprovId = $territoryId AND year = (SELECT max(year) FROM school_year)
))
