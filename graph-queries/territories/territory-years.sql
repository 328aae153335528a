-- How did the schools of a territory stand in each year of the register?
SELECT year, count(*) AS schools,
  count(*) FILTER (WHERE state = 'working') AS working,
  count(*) FILTER (WHERE state = 'working' AND dependency IN (SELECT value FROM json_each($public)))
    AS publicWorking,
  coalesce(sum(enrolment) FILTER (WHERE state = 'working'), 0) AS enrolment,
  count(*) FILTER (WHERE state = 'working' AND rural = 1) AS rural,
  count(*) FILTER (WHERE state = 'working' AND dependency = 'slep') AS ownSchools,
  coalesce(sum(enrolment) FILTER (WHERE state = 'working' AND dependency = 'slep'), 0) AS ownEnrolment,
  count(*) FILTER (WHERE state = 'working' AND dependency = 'slep' AND rural = 1) AS ownRural
FROM school_year
WHERE comunaId IN (SELECT innerId FROM territory_inside WHERE outerId = $id) OR deprovId = $id
GROUP BY year ORDER BY year
