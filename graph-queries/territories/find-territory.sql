-- What is known of one territory?
SELECT {{territory-columns}}
FROM territory t JOIN territory_summary c ON c.territoryId = t.id
WHERE t.id = $id
