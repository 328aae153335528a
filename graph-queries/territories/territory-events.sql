-- How many schools of a territory opened, closed or changed hands between two years of the register?
WITH school(id) AS (
  SELECT a.id FROM actor a JOIN territory_inside i ON i.innerId = a.comunaId
  WHERE i.outerId = $id AND a.kind = 'school'
  UNION
  SELECT schoolId FROM school_year WHERE deprovId = $id AND year = (SELECT max(year) FROM school_year)
)
SELECT e.kind, e.fromYear, e.toYear, count(*) AS schools
FROM school s JOIN school_event e ON e.schoolId = s.id
GROUP BY e.fromYear, e.toYear, e.kind
ORDER BY e.fromYear, e.toYear, e.kind
