-- Which names do actors have?
SELECT DISTINCT searchName FROM actor
WHERE id NOT IN (SELECT value FROM json_each($except))
ORDER BY searchName
