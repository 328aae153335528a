-- How large is the graph of a territory: its working schools of one year, those who run them, those who come in by a tie
-- CROSS JOIN keeps the order of the tables: from few actors to their ties.
WITH place(id) AS (SELECT innerId FROM territory_inside WHERE outerId = $id),
school(id, sostenedorId) AS MATERIALIZED (
  SELECT schoolId, sostenedorId FROM school_year
  WHERE NOT $simulated AND year = $year AND state = 'working' AND (comunaId IN place OR deprovId = $id)
    AND ($dependencies IS NULL OR dependency IN (SELECT value FROM json_each($dependencies)))
  UNION ALL
  SELECT id, sostenedorId FROM actor
  WHERE $simulated AND kind = 'school' AND simulated = 1 AND coalesce(state, 'working') = 'working'
    AND comunaId IN place
    AND ($dependencies IS NULL OR dependency IN (SELECT value FROM json_each($dependencies)))
),
own(id) AS MATERIALIZED (
  SELECT id FROM school UNION SELECT sostenedorId FROM school WHERE sostenedorId IS NOT NULL
),
member(id) AS MATERIALIZED (
  SELECT id FROM own
  UNION SELECT a.id FROM own o CROSS JOIN tie t ON t."from" = o.id CROSS JOIN actor a ON a.id = t."to"
    WHERE a.kind IN (SELECT value FROM json_each($kinds)) AND {{tie-in-force}}
  UNION SELECT a.id FROM own o CROSS JOIN tie t ON t."to" = o.id CROSS JOIN actor a ON a.id = t."from"
    WHERE a.kind IN (SELECT value FROM json_each($kinds)) AND {{tie-in-force}}
)
SELECT (SELECT count(*) FROM member m CROSS JOIN actor a ON a.id = m.id) AS actors,
  (SELECT count(*) FROM member m CROSS JOIN tie t ON t."from" = m.id
    WHERE t."to" IN (SELECT id FROM member) AND {{tie-in-force}}) AS ties
