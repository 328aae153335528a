-- Which schools lie in these comunas, sets of schools apart?
SELECT id, comunaId, dependency, simulated FROM actor
WHERE comunaId IN (SELECT value FROM json_each($comunaIds)) AND kind = 'school' AND NOT isSet
ORDER BY id
