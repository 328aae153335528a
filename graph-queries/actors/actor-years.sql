-- How did a school stand in each year of the register?
SELECT y.*, owner.name AS ownerName
FROM school_year y LEFT JOIN actor owner ON owner.id = y.sostenedorId
WHERE y.schoolId = $id ORDER BY y.year
