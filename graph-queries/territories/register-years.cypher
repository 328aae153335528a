// Which years of the school register are stored?
// Columns  year, oldest first
// Index    SchoolYear(year)
MATCH (school:SchoolYear)
WHERE school.year IS NOT NULL AND school.revision IN $visibleRevisions
RETURN DISTINCT school.year AS year
ORDER BY year
