-- In which territories does an actor lie? Its comuna, all that the comuna lies in, its SLEP, and the DEPROV of the
-- school's newest year.
SELECT t.id, t.kind, t.name FROM territory t
WHERE t.id IN (
  SELECT i.outerId FROM actor a JOIN territory_inside i ON i.innerId = a.comunaId WHERE a.id = $id
  UNION ALL
  SELECT deprovId FROM (SELECT deprovId FROM school_year WHERE schoolId = $id ORDER BY year DESC LIMIT 1)
)
ORDER BY t.id
