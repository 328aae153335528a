-- Which comunas make up a territory? Those below it in the tree, those assigned to a SLEP, or those in which
-- a DEPROV had schools in the newest year of the register. A comuna is its own only comuna.
SELECT t.id, t.name, a.fromYear, c.schools
FROM territory_inside i
  JOIN territory t ON t.id = i.innerId AND t.kind = 'comuna'
  JOIN territory_summary c ON c.territoryId = t.id
  LEFT JOIN assignment a ON a.slepId = $id AND a.comunaId = t.id
WHERE i.outerId = $id
UNION ALL
SELECT t.id, t.name, NULL, count(*) FILTER (WHERE y.state = 'working')
FROM school_year y JOIN territory t ON t.id = y.comunaId
WHERE y.deprovId = $id AND y.year = (SELECT max(year) FROM school_year)
GROUP BY t.id
ORDER BY 1
